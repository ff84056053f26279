# frozen_string_literal: true

module VolunteerCalls
  # Ends volunteering now. Who holds a place keeps it.
  class Call::Close
    include Service::Base
    include AltersCall

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @return [Service::Base::Context] with :volunteer_call

    params do
      attribute :topic_id, :integer

      validates :topic_id, presence: true
    end

    model :topic
    model :volunteer_call
    policy :can_edit

    transaction do
      step :lock_call
      policy :not_cancelled
      policy :still_open
      step :close
    end

    step :show_in_post
    step :publish

    private

    def not_cancelled(volunteer_call:)
      !volunteer_call.cancelled?
    end

    def still_open(volunteer_call:)
      volunteer_call.closes_at.nil? || volunteer_call.closes_at > Time.zone.now
    end

    def close(volunteer_call:, guardian:)
      before = volunteer_call.closes_at
      # To the minute, as closing times are written.
      now = Time.zone.now.change(sec: 0)
      alter(
        volunteer_call,
        { closes_at: now },
        action: "call_closed",
        actor: guardian.user,
        old: {
          closes_at: before&.utc&.iso8601,
        },
        new: {
          closes_at: now.utc.iso8601,
        },
      )
    end
  end
end
