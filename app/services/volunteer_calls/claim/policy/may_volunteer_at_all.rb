# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can volunteer in any call; asked before others are kept waiting.
  class Claim::Policy::MayVolunteerAtAll < Service::PolicyBase
    def call = reason.nil?

    # @return [Refusal]
    def reason = @reason ||= guardian.volunteer_person_refusal
  end
end
