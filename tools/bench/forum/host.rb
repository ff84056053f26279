# frozen_string_literal: true

require "securerandom"

module VolunteerCallsBench
  # What differs between a Discourse and the playground when things are made for a run.
  module Host
    # @return [Boolean]
    def self.discourse? = defined?(::GlobalSetting) == "constant"

    # Switches on what is compared, where it exists.
    #
    # @return [Array<String>] which of "poll" and "event" can be made here
    def self.prepare
      return [] unless discourse?
      SiteSetting.allow_uncategorized_topics = true
      rivals = []
      if defined?(::DiscoursePoll)
        SiteSetting.poll_enabled = true
        rivals << "poll"
      end
      if defined?(::DiscoursePostEvent)
        SiteSetting.calendar_enabled = true
        SiteSetting.discourse_post_event_enabled = true
        rivals << "event"
      end
      rivals
    end

    # @return [User] who posts everything
    def self.organiser = @organiser ||= person("bench_organiser", admin: true)

    # @return [User] found or made
    def self.person(username, **more)
      User.find_by(username_lower: username) ||
        User.create!(
          username: username,
          name: username.humanize,
          email: "#{username}@example.com",
          active: true,
          trust_level: 1,
          **(discourse? ? { approved: true } : {}),
          **more,
        )
    end

    # @return [Topic] without posts: claims, votes and lists need none
    def self.topic(title)
      Topic.create!(title: "#{title} #{SecureRandom.hex(4)}", user: organiser, **last_poster)
    end

    # @return [Post] the first of a topic that somebody posted in the usual way
    def self.post(title, raw)
      PostCreator.create!(
        organiser,
        title: "#{title} #{SecureRandom.hex(4)}",
        raw: raw,
        skip_validations: true,
      )
    end

    def self.last_poster
      discourse? ? { last_post_user_id: organiser.id, category_id: uncategorized } : {}
    end
    private_class_method :last_poster

    def self.uncategorized = SiteSetting.uncategorized_category_id
    private_class_method :uncategorized
  end
end
