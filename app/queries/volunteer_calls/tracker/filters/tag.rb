# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `tag`: topics with a tag. Nobody learns of tags that are hidden from them.
      class Tag
        # @return [Tag, nil]
        def self.read(input)
          name = input.text(:tag)
          return if name.nil?
          tag =
            DiscourseTagging.visible_tags(input.guardian).find_by("LOWER(name) = ?", name.downcase)
          tag ? new(tag.id) : input.wrong(:tag, :no_such_tag, name: name.truncate(50))
        end

        def initialize(id)
          @id = id
        end

        def call(scope) =
          scope.where("topics.id IN (SELECT topic_id FROM topic_tags WHERE tag_id = ?)", @id)
      end
    end
  end
end
