# frozen_string_literal: true

module VolunteerCalls
  # Policies of services by which an organiser puts somebody into a slot who said yes elsewhere.
  module PutsDown
    private

    def organiser(guardian:, topic:)
      guardian.can_assign_volunteers?(topic)
    end

    def not_in_slot_yet(existing_claim:)
      existing_claim&.state != "claimed"
    end

    # A seat they hold there already is theirs.
    def seat_free(seating:, existing_claim:)
      !seating.free_seat.nil? || !!existing_claim&.holds_seat?
    end
  end
end
