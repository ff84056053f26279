# frozen_string_literal: true

module VolunteerCalls
  # Calls everything off. What people hold stays theirs, in case it is reopened.
  class Call::Cancel
    include Service::Base
    include AltersCall

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [String] :reason everybody reads it
    #   @return [Service::Base::Context] with :volunteer_call

    params do
      attribute :topic_id, :integer
      attribute :reason, :string

      before_validation { self.reason = reason&.squish.presence }

      validates :topic_id, presence: true
      validates :reason, length: { maximum: Limits::REASON }
    end

    model :topic
    model :volunteer_call
    policy :can_edit

    transaction do
      step :lock_call
      policy :still_on
      step :cancel
    end

    step :show_in_post
    step :publish

    private

    def still_on(volunteer_call:)
      !volunteer_call.cancelled?
    end

    def cancel(volunteer_call:, params:, guardian:)
      alter(
        volunteer_call,
        { cancelled_at: Time.zone.now, cancel_reason: params.reason },
        action: "call_cancelled",
        actor: guardian.user,
        reason: params.reason,
      )
    end
  end
end
