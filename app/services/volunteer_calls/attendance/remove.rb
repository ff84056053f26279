# frozen_string_literal: true

module VolunteerCalls
  # Somebody won't be in a slot's audience after all. Always possible, also for people who
  # lost sight of the topic.
  #
  # The same request again changes nothing: the policy `was_there` fails.
  class Attendance::Remove
    include Service::Base

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @return [Service::Base::Context] with :attending and :delta

    params do
      attribute :slot_id, :integer

      validates :slot_id, presence: true
    end

    model :slot
    policy :can_know_of_slot

    transaction do
      step :lock_seating
      policy :was_there
      step :take_back
      step :record
    end

    step :publish

    private

    def fetch_slot(params:)
      Slot.eager_load(call: :topic).find_by(id: params.slot_id)
    end

    def can_know_of_slot(guardian:, slot:)
      guardian.can_see?(slot.call.topic) || own(slot, guardian).exists?
    end

    def lock_seating(slot:)
      context[:seating] = Seating.lock(
        call_id: slot.call_id,
        slot_id: slot.id,
        topic: slot.call.topic,
      )
    end

    def was_there(slot:, guardian:)
      own(slot, guardian).exists?
    end

    def take_back(slot:, guardian:)
      own(slot, guardian).delete_all
    end

    def record(seating:, guardian:)
      SupportEvent.on_slot(seating, action: "not_attending", actor: guardian.user)
    end

    def publish(seating:, guardian:)
      context[:attending] = Attendance.payload_of(seating.slot.id)
      context[:delta] = SupportDelta.attending(
        seating,
        context[:attending],
        user_id: guardian.user.id,
        there: false,
      )
      Live.publish(seating.call.topic, context[:delta].for_all) if seating.call.topic
    end

    def own(slot, guardian) = Attendance.where(slot_id: slot.id, user_id: guardian.user.id)
  end
end
