# frozen_string_literal: true

module VolunteerCalls
  # Whether this organiser can put the person into a slot at all. Why not is that person's own
  # matter: whom they ignore, and what they may see, is not told.
  class Claim::Policy::CanBeAssigned < Service::PolicyBase
    delegate :assignee, :topic, to: :context, private: true

    def call
      assignee.active && !assignee.staged && able? && guardian.can_ask_volunteer?(assignee)
    end

    # @return [Refusal]
    def reason
      Refusal.new(:person_cannot_volunteer, field: "username", username: assignee.username)
    end

    private

    def able?
      theirs = Guardian.new(assignee)
      theirs.volunteer_person_refusal.nil? && theirs.can_see?(topic)
    end
  end
end
