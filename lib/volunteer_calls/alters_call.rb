# frozen_string_literal: true

module VolunteerCalls
  # Steps that the services share which change a call as a whole. They have the parameter
  # `topic_id`.
  module AltersCall
    private

    def fetch_topic(params:, guardian:)
      topic = ::Topic.find_by(id: params.topic_id)
      topic if guardian.can_see?(topic)
    end

    def fetch_volunteer_call(topic:)
      Call.find_by(topic_id: topic.id)
    end

    def can_edit(volunteer_call:, guardian:)
      guardian.can_edit_volunteer_call?(volunteer_call)
    end

    # Whoever changes a call locks its row first, claims as well; what is read after it is
    # as it will stay.
    def lock_call(volunteer_call:)
      volunteer_call.lock!
    end

    # Changes the call itself, with a version and a history row.
    #
    # @param changes [Hash] columns
    def alter(call, changes, action:, actor:, reason: nil, **data)
      now = Time.zone.now
      version = call.version + 1
      call.update!(
        **changes,
        version: version,
        edited_version: version,
        edited_by_id: actor.id,
        edited_at: now,
      )
      Event.create!(
        call_id: call.id,
        actor_id: actor.id,
        action: action,
        reason: reason,
        data: {
          version: version,
          **data,
        },
      )
      # A nomination holds its seat until volunteering ends, however it ends.
      AnswerTime.keep_within(call.id, actor_id: actor.id, version: version)
      Projection.rebuild(call)
    end

    # The post's HTML carries the call for readers without JavaScript.
    def show_in_post(topic:)
      topic.reload.first_post&.rebake!
    end

    # Pages that show the call read it again, and people hear of it.
    def publish(topic:, volunteer_call:)
      Live.publish(topic, { refresh: true, version: volunteer_call.version })
      Announcing.soon(volunteer_call.id)
    end
  end
end
