# frozen_string_literal: true

module VolunteerCalls
  class Commitments
    # When somebody who waits in the line of a slot, or for nobody else to be there, is asked: the
    # rule that holds for this very place now, as {FreedSeat} and {LastResort} decide it.
    class AskingRule
      # @param claim [Claim] that stands by, or is a last resort
      # @param slot [Slot]
      # @param call [Call]
      def initialize(claim, slot, call, now)
        @claim = claim
        @slot = slot
        @call = call
        @now = now
      end

      # @return [Hash] `code`: offer (with `minutes` to answer), cover (everybody at once),
      #   last_resort (with `at`), last_resort_due or last_resort_someday
      def to_h
        return last_resort if @claim.state == "last_resort"
        return { code: "cover" } if @slot.at_short_notice?(@now)
        { code: "offer", minutes: ((AnswerTime.of_offer(@slot, @now) - @now) / 60).round }
      end

      private

      def last_resort
        return { code: "last_resort_due" } if LastResort.due?(@call, @slot, @now)
        at = [@call.closes_at, near].compact.min
        at ? { code: "last_resort", at: at.utc.iso8601 } : { code: "last_resort_someday" }
      end

      def near
        @slot.starts_at && (@slot.starts_at - SiteSetting.volunteer_calls_last_resort_hours.hours)
      end
    end
  end
end
