# frozen_string_literal: true

module VolunteerCalls
  # Volunteering needs a free seat, or one that is held for this person; standing by makes
  # sense only without one.
  class Claim::Policy::SeatFitsKind < Service::PolicyBase
    delegate :params, :seating, to: :context, private: true

    def call
      case params.kind
      when "volunteer"
        !seating.free_seat.nil? || !!context[:existing_claim]&.holds_seat?
      when "standby"
        seating.free_seat.nil?
      else
        true
      end
    end

    # @return [Refusal]
    def reason = Refusal.new(seating.free_seat ? :places_open : :slot_full)
  end
end
