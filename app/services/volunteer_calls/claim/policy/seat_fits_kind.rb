# frozen_string_literal: true

module VolunteerCalls
  # Volunteering needs a free seat; standing by makes sense only without one.
  class Claim::Policy::SeatFitsKind < Service::PolicyBase
    delegate :params, :seating, to: :context, private: true

    def call = seating.free_seat ? params.kind == "volunteer" : params.kind == "standby"

    # @return [Refusal]
    def reason = Refusal.new(seating.free_seat ? :places_open : :slot_full)
  end
end
