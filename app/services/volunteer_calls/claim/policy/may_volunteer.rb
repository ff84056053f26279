# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can volunteer in this slot at all, now.
  class Claim::Policy::MayVolunteer < Service::PolicyBase
    delegate :slot, to: :context, private: true

    def call = refusal.nil?

    # @return [Refusal]
    def reason = refusal

    private

    def refusal
      @refusal ||= guardian.volunteer_refusal(slot.call) || slot_refusal
    end

    def slot_refusal
      return Refusal.new(:slot_withdrawn) if slot.withdrawn?
      Refusal.new(:slot_past) if slot.past?
    end
  end
end
