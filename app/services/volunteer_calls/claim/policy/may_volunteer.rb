# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can volunteer in this slot at all, by what is true under the lock.
  class Claim::Policy::MayVolunteer < Service::PolicyBase
    delegate :seating, to: :context, private: true

    def call = refusal.nil?

    # @return [Refusal]
    def reason = refusal

    private

    def refusal
      @refusal ||= guardian.volunteer_refusal(seating.call) || slot_refusal
    end

    def slot_refusal
      return Refusal.new(:slot_withdrawn) if seating.slot.withdrawn?
      Refusal.new(:slot_past) if seating.slot.past?
    end
  end
end
