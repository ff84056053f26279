# frozen_string_literal: true

module VolunteerCalls
  # The call that is sent along with a new topic, on its way through the host: request,
  # review queue, topic creator. The host passes text on unharmed, so a call travels as
  # one JSON text and is read at each station.
  class PostedCall
    # The parameter of `POST /posts` and the key in the host's options.
    PARAM = :volunteer_call

    # Host event `after_validate_topic`: nothing has been written yet.
    #
    # @param topic [Topic] gets the errors
    # @param creator [TopicCreator]
    def self.check(topic, creator)
      posted = new(creator.opts[PARAM])
      posted.problems(creator).each { |message| topic.errors.add(:base, message) }
    end

    # Host event `before_create_topic`: inside the transaction of the topic. What skips
    # validations never came through {check}, so everything is checked again.
    #
    # @raise [ActiveRecord::Rollback] when the call can't be made; no topic is created
    def self.attach(topic, creator)
      posted = new(creator.opts[PARAM])
      return if posted.none?
      problems = posted.problems(creator)
      problems.each { |message| topic.errors.add(:base, message) }
      creator.rollback_from_errors!(topic) if problems.any?
      topic.volunteer_call = posted.input.build_call(topic: topic, user: creator.user)
    end

    # Host event `topic_created`: all is written, the first post as well.
    #
    # @param topic [Topic]
    # @param opts [Hash] of the creator
    # @param user [User]
    def self.invite(topic, opts, user)
      posted = new(opts[PARAM])
      return if posted.none?
      Call::Invite.later(topic.id, user.id, posted.input.invite)
    end

    # @param sent [Object] as it stands in the request or the options
    # @param author [User, nil] who sent it just now, to ask what they may
    def initialize(sent, author: nil)
      @author = author
      @sent = sent.respond_to?(:to_unsafe_h) ? sent.to_unsafe_h : sent
    end

    # @return [Boolean] whether no call was sent: absent, empty text, or null
    def none? = @sent.nil? || (@sent.is_a?(String) && ["", "null"].include?(@sent.strip))

    # @return [CallInput]
    def input = @input ||= CallInput.new(@sent, author: @author)

    # @return [String] the call as JSON text
    def to_s = @sent.is_a?(String) ? @sent : @sent.to_json

    # Why the creator can't make this call. What a moderator approves was written when
    # its author was allowed to: like the rest of the post it is not asked about again,
    # but it must still be a call.
    #
    # @param creator [TopicCreator]
    # @return [Array<String>] sentences, none when all is well
    def problems(creator)
      return [] if none?
      unless creator.opts[:reviewed_queued_post] || allowed?(creator.user)
        return [I18n.t("volunteer_calls.errors.not_allowed_to_post")]
      end
      input.errors.full_messages
    end

    private

    def allowed?(user) = Guardian.new(user).can_post_volunteer_calls?
  end
end
