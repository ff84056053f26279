# frozen_string_literal: true

module VolunteerCalls
  # What people may say of themselves after a slot. For claims as the model has them, or rows
  # with their `state`, `user_id` and `outcome_by_id`.
  module OwnOutcome
    # @return [Boolean] whether the person may say now if they came
    def self.sayable?(claim, slot, timezone)
      (claim.state == "claimed" || Claim::OUTCOMES.include?(claim.state)) &&
        !recorded_by_others?(claim) && time?(slot, timezone)
    end

    # @return [Boolean] whether an organiser said already if the person came
    def self.recorded_by_others?(claim)
      !claim.outcome_by_id.nil? && claim.outcome_by_id != claim.user_id
    end

    # @param slot [SlotStanding]
    # @return [Boolean] whether it is at least the day after the slot, by the event's calendar
    def self.time?(slot, timezone, now = Time.zone.now)
      return false if slot.withdrawn? || !slot.past?(now)
      times = EventTime.new(timezone)
      times.day_of(now) > times.day_of(slot.over_at)
    end
  end
end
