# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # The numbers above the list: what somebody has to see to in all calls they may track,
    # whatever the list is narrowed down to. Only slots that are to come count, none of calls
    # that were cancelled or whose topic is deleted.
    class Summary
      # @param guardian [Guardian]
      def initialize(guardian, now: Time.zone.now)
        @topics = ReadableTopics.new(guardian).call
        @now = now
      end

      # @return [Hash{Symbol => Integer}]
      def call = { **of_slots, **of_claims }

      private

      def of_slots
        cover, places =
          to_come(Slot.from("volunteer_call_slots slots").joins(<<~SQL)).pick(
            JOIN volunteer_calls calls ON calls.id = slots.call_id
            JOIN topics ON topics.id = calls.topic_id
          SQL
            Arel.sql("COUNT(*) FILTER (WHERE slots.cover_needed_at IS NOT NULL)"),
            Arel.sql("COALESCE(SUM(GREATEST(slots.needed - slots.held, 0)), 0)"),
          )
        { cover_needed: cover, places_needed: places.to_i }
      end

      def of_claims
        waiting =
          Claim.joins(Claims::FROM).where(
            "state IN ('nominated', 'standby') OR confirm_by IS NOT NULL",
          )
        unanswered, confirm, standby =
          to_come(waiting).pick(
            Arel.sql("COUNT(*) FILTER (WHERE volunteer_call_claims.state = 'nominated')"),
            Arel.sql("COUNT(*) FILTER (WHERE volunteer_call_claims.confirm_by IS NOT NULL)"),
            Arel.sql("COUNT(*) FILTER (WHERE volunteer_call_claims.state = 'standby')"),
          )
        { nominations_unanswered: unanswered, to_confirm: confirm, standby: standby }
      end

      def to_come(scope) = scope.where(Filters::Needs::TO_COME, now: @now).merge(@topics)
    end
  end
end
