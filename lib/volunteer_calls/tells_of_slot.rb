# frozen_string_literal: true

module VolunteerCalls
  # Steps that the services share which tell something of a slot, as organisers and the people
  # in it may.
  module TellsOfSlot
    include OnSlot

    private

    def in_slot_or_organiser(guardian:, topic:, params:)
      guardian.can_tell_of_volunteer_slot?(topic, params.slot_id)
    end

    # Leaves the history row, and makes the message of what the slot has now.
    #
    # @param of_slot [Hash] see {SupportDelta}
    def tell(seating, guardian, action, of_slot, **data)
      SupportEvent.on_slot(seating, action: action, actor: guardian.user, data: data)
      context[:delta] = SupportDelta.new(seating, [], of_slot: of_slot)
      Live.publish(seating.call.topic, context[:delta].for_all)
      topic = seating.call.topic
      # The post's HTML has it for readers without JavaScript.
      DB.after_commit { topic.first_post&.rebake! }
    end
  end
end
