# frozen_string_literal: true

module VolunteerCalls
  # What the services share that say thanks for a whole call, once every slot is over. They have
  # the parameter `topic_id`.
  module Thanks::OnceOver
    private

    def fetch_topic(params:, guardian:)
      topic = ::Topic.find_by(id: params.topic_id)
      topic if guardian.can_see_volunteer_call?(topic)
    end

    def fetch_volunteer_call(topic:)
      Call.find_by(topic_id: topic.id)
    end

    # Any slot will do: it is about all of them.
    def lock_seating(volunteer_call:, topic:)
      context[:seating] = Seating.lock(
        call_id: volunteer_call.id,
        slot_id: volunteer_call.slots.first.id,
        topic: topic,
      )
    end

    def over(seating:)
      seating.call.status == :done && !seating.call.topic.archived
    end
  end
end
