# frozen_string_literal: true

module VolunteerCalls
  # Steps that the services share which are about one slot, most of them to give somebody a
  # claim on it. They have the parameter `slot_id`.
  module OnSlot
    private

    def fetch_topic(params:)
      SlotTopic.call(params.slot_id)
    end

    def can_see_topic(guardian:, topic:)
      guardian.can_see?(topic)
    end

    def lock_seating(topic:, params:)
      lock_slot(topic, params)
    end

    # @param user [User, nil] whose overlapping claims are asked for
    # @return [Seating]
    def lock_slot(topic, params, user: nil)
      context[:seating] = Seating.lock(
        call_id: topic.volunteer_call_id,
        slot_id: params.slot_id,
        topic: topic,
        user: user,
      )
    end

    # With the claim that somebody has on the slot already.
    def lock_slot_for(user, topic, params)
      claim_id = lock_slot(topic, params, user: user).claim_id_of(user.id)
      context[:existing_claim] = claim_id && Claim.find(claim_id)
    end

    def new_claim(seating, user, **attributes)
      slot = seating.slot
      Claim.new(
        call_id: seating.call.id,
        slot_id: slot.id,
        slot_capacity: slot.capacity,
        user: user,
        **attributes,
      )
    end

    def publish(seating:)
      context[:delta] = Delta.new(seating)
      Live.publish(seating.call.topic, context[:delta].for_all)
    end
  end
end
