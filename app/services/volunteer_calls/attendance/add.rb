# frozen_string_literal: true

module VolunteerCalls
  # "I'll be there": somebody will be in a slot's audience.
  #
  # The same request again changes nothing: the policy `not_there_yet` fails.
  class Attendance::Add
    include Service::Base
    include OnSlot

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @return [Service::Base::Context] with :attending and :delta

    params do
      attribute :slot_id, :integer

      validates :slot_id, presence: true
    end

    model :topic
    policy :can_see_topic
    policy :may_volunteer_at_all, class_name: Claim::Policy::MayVolunteerAtAll

    transaction do
      step :lock_seating
      policy :to_come, class_name: Slot::Policy::ToCome
      policy :not_there_yet
      step :attend
      step :record
    end

    step :publish

    private

    def not_there_yet(params:, guardian:)
      !Attendance.exists?(slot_id: params.slot_id, user_id: guardian.user.id)
    end

    def attend(params:, guardian:)
      Attendance.create!(slot_id: params.slot_id, user_id: guardian.user.id)
    end

    def record(seating:, guardian:)
      SupportEvent.on_slot(seating, action: "attending", actor: guardian.user)
    end

    def publish(seating:, guardian:)
      context[:attending] = Attendance.payload_of(seating.slot.id)
      context[:delta] = SupportDelta.attending(
        seating,
        context[:attending],
        user_id: guardian.user.id,
        there: true,
      )
      Live.publish(seating.call.topic, context[:delta].for_all)
    end
  end
end
