# frozen_string_literal: true

module VolunteerCalls
  # Somebody who does something else at that time is asked before they take a seat. Needs a
  # seating that was locked for them.
  class Claim::Policy::NoOverlap < Service::PolicyBase
    delegate :params, :seating, to: :context, private: true

    def call
      params.kind != "volunteer" || params.allow_overlap || overlaps.empty?
    end

    # @return [Array<Hash>] what overlaps, see {OverlappingClaims}
    def reason = overlaps

    private

    def overlaps
      @overlaps ||= OverlappingClaims.call(seating.overlapping_slot_ids, guardian)
    end
  end
end
