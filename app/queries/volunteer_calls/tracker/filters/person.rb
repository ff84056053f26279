# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `person`: one person's claims, by user name.
      class Person
        # @return [Person, nil]
        def self.read(input)
          name = input.text(:person)
          return if name.nil?
          user = ::User.find_by_username(name)
          user ? new(user.id) : input.wrong(:person, :no_such_person, name: name.truncate(50))
        end

        def initialize(user_id)
          @user_id = user_id
        end

        def call(scope) = scope.where(user_id: @user_id)
      end
    end
  end
end
