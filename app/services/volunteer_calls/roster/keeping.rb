# frozen_string_literal: true

module VolunteerCalls
  # What the services that change a call's roster share: whose call it is, that one change
  # follows the other, and the history.
  module Roster::Keeping
    private

    def fetch_volunteer_call(params:, guardian:)
      topic = Topic.find_by(id: params.topic_id)
      topic.volunteer_call if topic && guardian.can_see?(topic)
    end

    def can_manage(guardian:, volunteer_call:)
      guardian.can_manage_volunteer_call?(volunteer_call)
    end

    # The call's version stays: nobody else can see that there is a roster.
    def lock_call(volunteer_call:)
      volunteer_call.lock!
      # What its contact does takes the roster's lock alone.
      context[:roster] = Roster.lock.find_by(call_id: volunteer_call.id)
    end

    def record(action, **data)
      Event.create!(
        call_id: context[:volunteer_call].id,
        actor_id: context[:guardian].user.id,
        action: action,
        data: data.presence,
      )
    end
  end
end
