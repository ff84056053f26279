# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can volunteer in this slot at all, now. Asked before the call is
  # locked, and once more of what is true under the lock.
  class Claim::Policy::MayVolunteer < Service::PolicyBase
    delegate :slot, :seating, to: :context, private: true

    def call = refusal.nil?

    # @return [Refusal]
    def reason = refusal

    private

    def refusal
      @refusal ||= guardian.volunteer_refusal(slot.call) || slot_refusal
    end

    def slot_refusal
      standing = seating&.slot || slot
      return Refusal.new(:slot_withdrawn) if standing.withdrawn?
      Refusal.new(:slot_past) if standing.past?
    end
  end
end
