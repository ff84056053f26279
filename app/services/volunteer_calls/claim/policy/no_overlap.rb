# frozen_string_literal: true

module VolunteerCalls
  # Somebody who does something else at that time is asked before they take a seat.
  class Claim::Policy::NoOverlap < Service::PolicyBase
    delegate :params, :seating, to: :context, private: true

    def call
      params.kind != "volunteer" || params.allow_overlap || overlaps.empty?
    end

    # @return [Array<Hash>] what overlaps, see {OverlappingClaims}
    def reason = overlaps

    private

    def overlaps
      @overlaps ||=
        OverlappingClaims.call(slot: seating.slot, user: guardian.user, guardian: guardian)
    end
  end
end
