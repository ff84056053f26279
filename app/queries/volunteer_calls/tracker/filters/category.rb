# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `category`: topics of a category and those below it.
      class Category
        # @return [Category, nil]
        def self.read(input)
          id = input.id(:category)
          return if id.nil?
          category = ::Category.secured(input.guardian).find_by(id: id)
          category ? new(::Category.subcategory_ids(id)) : input.wrong(:category, :no_such_category)
        end

        def initialize(ids)
          @ids = ids
        end

        def call(scope) = scope.where(topics: { category_id: @ids })
      end
    end
  end
end
