# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can nominate somebody in this slot, by what is true under the lock.
  class Claim::Policy::MayNominate < Service::PolicyBase
    delegate :seating, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason = @reason ||= guardian.nomination_refusal(seating.call) || slot_refusal

    private

    def slot_refusal
      slot = seating.slot
      return Refusal.new(:slot_withdrawn) if slot.withdrawn?
      # Nobody has time to answer once the slot has begun.
      return Refusal.new(:slot_past) if slot.past? || slot.starts_at&.past?
      Refusal.new(:cover_is_needed) if slot.cover_needed?
    end
  end
end
