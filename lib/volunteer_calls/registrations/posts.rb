# frozen_string_literal: true

module VolunteerCalls
  # Posts that ask about a slot.
  module Registrations::Posts
    def self.add(plugin)
      %i[post_created post_edited].each do |event|
        plugin.on(event) { |post, *| SlotReferences.follow(post) }
      end
      plugin.on(:post_moved) { |post, *| SlotReferences.note(post) }
      plugin.on(:posts_moved) { |about| SlotReferences.posts_moved(**about) }
      %i[post_destroyed post_recovered].each do |event|
        plugin.on(event) { |post, *| SlotReferences.count_again(post) }
      end
    end
  end
end
