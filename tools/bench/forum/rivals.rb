# frozen_string_literal: true

module VolunteerCallsBench
  # What claims are compared with: polls of the poll plugin, events of the calendar plugin.
  module Rivals
    OPTIONS = 3

    # @return [Array(Post, Array<String>)] a post with a poll, and its options' ids
    def self.poll
      options = Array.new(OPTIONS) { |number| "* Day number #{number + 1}" }.join("\n")
      post =
        Host.post(
          "Which day suits you best",
          "[poll type=regular results=always]\n#{options}\n[/poll]",
        )
      [post, ::Poll.find_by!(post_id: post.id).poll_options.order(:id).pluck(:digest)]
    end

    # @return [Post] of a public event
    def self.event
      starts_at = 60.days.from_now.strftime("%Y-%m-%d 10:00")
      post =
        Host.post(
          "Open day of the workshop",
          "[event start=\"#{starts_at}\" status=\"public\"]\n[/event]",
        )
      DiscoursePostEvent::Event.find(post.id)
      post
    end
  end
end
