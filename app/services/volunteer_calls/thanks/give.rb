# frozen_string_literal: true

module VolunteerCalls
  # Somebody who sees the topic says thanks to all who did something, once every slot is
  # over; or takes it back.
  #
  # The same request again changes nothing: the policy `says_something_new` fails.
  class Thanks::Give
    include Service::Base
    include Thanks::OnceOver

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [Boolean] :thanked
    #   @return [Service::Base::Context] with :volunteer_call, :count and :delta

    params do
      attribute :topic_id, :integer
      attribute :thanked, :boolean

      validates :topic_id, presence: true
      validates :thanked, inclusion: { in: [true, false] }
    end

    model :topic
    model :volunteer_call
    policy :may_thank

    transaction do
      step :lock_seating
      policy :over
      policy :says_something_new
      step :give
      step :record
    end

    step :publish

    private

    def may_thank(guardian:)
      guardian.authenticated? && !guardian.user.silenced?
    end

    def says_something_new(params:, volunteer_call:, guardian:)
      said(volunteer_call, guardian).exists? != params.thanked
    end

    def give(params:, volunteer_call:, guardian:)
      mine = said(volunteer_call, guardian)
      params.thanked ? mine.create! : mine.delete_all
    end

    def record(seating:, params:, guardian:)
      action = params.thanked ? "thanked" : "unthanked"
      SupportEvent.on_slot(seating, action: action, actor: guardian.user)
    end

    def publish(seating:, volunteer_call:)
      context[:count] = Thanks.where(call_id: volunteer_call.id).count
      context[:delta] = SupportDelta.thanks(seating, context[:count])
      Live.publish(seating.call.topic, context[:delta].for_all)
    end

    def said(call, guardian) = Thanks.where(call_id: call.id, user_id: guardian.user.id)
  end
end
