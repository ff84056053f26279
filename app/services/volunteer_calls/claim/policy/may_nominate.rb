# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can nominate somebody in this slot, by what is true under the lock.
  class Claim::Policy::MayNominate < Service::PolicyBase
    delegate :seating, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason
      @reason ||= guardian.nomination_refusal(seating.call) || slot_refusal || number_refusal
    end

    private

    def slot_refusal
      slot = seating.slot
      return Refusal.new(:slot_withdrawn) if slot.withdrawn?
      # Nobody has time to answer once the slot has begun.
      return Refusal.new(:slot_past) if slot.past? || slot.starts_at&.past?
      Refusal.new(:cover_is_needed) if slot.cover_needed?
    end

    # Seats wait for each answer: nobody but organisers keeps many of a call's for others.
    def number_refusal
      most = SiteSetting.volunteer_calls_open_nominations
      return if organiser? || most > open_nominations
      Refusal.new(:too_many_nominations, count: most)
    end

    def organiser? = guardian.can_manage_volunteer_call?(seating.call)

    def open_nominations
      Claim.where(
        call_id: seating.call.id,
        nominated_by_id: guardian.user.id,
        state: "nominated",
      ).count
    end
  end
end
