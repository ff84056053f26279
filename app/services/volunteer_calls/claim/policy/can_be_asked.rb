# frozen_string_literal: true

module VolunteerCalls
  # Whether the nominee can be asked by this person at all. Why not is the nominee's own
  # matter: whom they mute, and what they may see, is not told.
  class Claim::Policy::CanBeAsked < Service::PolicyBase
    delegate :nominee, :topic, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason
      @reason ||=
        if nominee.id == guardian.user.id
          refusal(:nominee_is_you)
        elsif !reachable? || !able? || !guardian.can_ask_volunteer?(nominee)
          refusal(:nominee_cannot_be_asked)
        end
    end

    private

    def reachable? = nominee.active && !nominee.staged

    def able?
      theirs = Guardian.new(nominee)
      theirs.volunteer_person_refusal.nil? && theirs.can_see?(topic)
    end

    def refusal(code) = Refusal.new(code, field: "username", username: nominee.username)
  end
end
