# frozen_string_literal: true

module VolunteerCalls
  # The organiser is asked before somebody gets two things to do at one time. Told is only
  # what the organiser may know of: whoever does something in secret elsewhere is left to say so.
  class Claim::Policy::AssigneeIsFree < Service::PolicyBase
    delegate :params, :seating, to: :context, private: true

    def call = params.allow_overlap || overlaps.empty?

    # @return [Array<Hash>] what overlaps, see {OverlappingClaims}
    def reason = overlaps

    private

    def overlaps
      @overlaps ||= OverlappingClaims.call(known_slot_ids, guardian)
    end

    def known_slot_ids
      # What somebody is moved from they don't do any more.
      Slot
        .where(id: seating.overlapping_slot_ids - [context[:left_slot_id]])
        .preload(call: :topic)
        .filter_map { |slot| slot.id if guardian.sees_volunteer_names?(slot.call) }
    end
  end
end
