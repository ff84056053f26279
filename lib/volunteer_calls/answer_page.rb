# frozen_string_literal: true

module VolunteerCalls
  # What the page of an {AnswerLink} shows to whoever opens it. Looking changes nothing.
  class AnswerPage
    # @param link [AnswerLink, nil] nil for one that can't be read
    # @param reader [User, nil] who is logged in, which need not be whose link it is
    def initialize(link, reader)
      @link = link
      @reader = reader
    end

    attr_reader :link, :problem, :reason

    # @return [Symbol] :unknown, :overtaken, :other_person, :log_in, :ask, or after
    #   {#answer} :done, :refused
    def state = @state ||= find_state

    # Gives the answer, if it can be given.
    #
    # @param reason [String, nil]
    # @return [Symbol] the new {#state}
    def answer(reason)
      return state unless state == :ask
      answer = Answer.new(link, Guardian.new(link.user))
      done = answer.give(reason: reason.presence)
      return ask_again(reason, answer.errors) if answer.errors.any?
      @problem = answer.problem unless done
      # Somebody was faster, or the same button was pressed twice.
      @state = done ? :done : (link_now_stale? ? :overtaken : :refused)
    end

    # @return [String] whose answer it is
    def name = PersonName.of(link.user)

    # @return [String] who is logged in
    def reader_name = PersonName.of(@reader)

    def slot = link.slot

    # @return [String] when the slot is, in the event's own zone
    def time = EventTime.new(slot.call.timezone).period(slot.starts_at, slot.ends_at)

    # @return [Boolean] whether a reason can be given
    def reason? = %w[decline drop_out].include?(link.act)

    # @return [AnswerLink, nil] to the opposite answer, where there is one
    def instead
      other = { "accept" => "decline", "decline" => "accept" }[link.act] if sees_topic?
      AnswerLink.for_claim(link.claim, other) if other && link.claim
    end

    # @return [Symbol] how things stand now, for a link that came too late
    def now
      own = Claim.where(slot_id: slot.id, user_id: link.user_id).order(:id).last
      return :over if over?
      return :taken if link.act == "cover" && !own&.holds_seat?
      own ? own.state.to_sym : :released
    end

    # @return [String, nil] to the slot in its topic; nil for who lost sight of it
    def topic_url = (SlotLink.url(slot.call.topic, slot.id) if sees_topic?)

    # @return [String, nil] what is wrong with the reason that was given
    def reason_problem = @errors&.find { |error| error.field == "reason" }&.message

    # @return [String, nil] the slot for the person's calendar, once they do it
    def calendar_url
      return unless state == :done && slot.starts_at && sees_topic?
      claim = Claim.find_by(slot_id: slot.id, user_id: link.user_id, state: "claimed")
      Calendar::Link.url(claim) if claim
    end

    private

    # With what was typed, so that nobody types it twice.
    def ask_again(reason, errors)
      @reason = reason
      @errors = errors
      state
    end

    def find_state
      return :unknown if link.nil? || link.user.nil? || slot&.call&.topic.nil? || hidden?
      return :overtaken if !link.current? || over?
      return :ask unless link.login_needed?
      return :log_in if @reader.nil?
      @reader.id == link.user_id ? :ask : :other_person
    end

    # Who lost sight of the topic can still give up what they have there, and learns no more.
    def hidden? = !sees_topic? && (link.login_needed? || !link.claim&.live?)

    def sees_topic?
      return @sees_topic if defined?(@sees_topic)
      @sees_topic = !!Guardian.new(link.user).can_see_volunteer_call?(slot.call.topic)
    end

    def over? = !slot.to_come? || slot.call.cancelled?

    def link_now_stale? = !AnswerLink.read(link.token).current?
  end
end
