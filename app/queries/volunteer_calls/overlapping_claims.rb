# frozen_string_literal: true

module VolunteerCalls
  # What somebody does already at the time of a slot, in any call. Back to back is no
  # overlap; a slot without an end counts as one minute.
  module OverlappingClaims
    # Names every live state, so that the index of live claims by person serves it.
    SLOT_IDS = <<~SQL.freeze
      SELECT slots.id
      FROM volunteer_call_claims claims
      JOIN volunteer_call_slots slots ON slots.id = claims.slot_id
      WHERE claims.user_id = :user_id
        AND claims.state IN (:live) AND claims.seat IS NOT NULL
        AND slots.id <> :slot_id AND slots.withdrawn_at IS NULL
        AND slots.starts_at < :ends_at
        AND :starts_at < COALESCE(slots.ends_at, slots.starts_at + INTERVAL '1 minute')
    SQL

    # @param slot [#id, #starts_at, #ends_at]
    # @return [Array<Hash>] see `OverlapPayload` in types.ts; without what is in topics
    #   the person can't see
    def self.call(slot:, user:, guardian:)
      return [] if slot.starts_at.nil?
      ids =
        DB.query_single(
          SLOT_IDS,
          user_id: user.id,
          slot_id: slot.id,
          live: Claim::LIVE,
          starts_at: slot.starts_at,
          ends_at: slot.ends_at || slot.starts_at + 1.minute,
        )
      return [] if ids.empty?
      Slot
        .where(id: ids)
        .order(:starts_at, :id)
        .preload(call: :topic)
        .filter_map { |other| payload(other, guardian) }
    end

    def self.payload(slot, guardian)
      topic = slot.call.topic
      return unless guardian.can_see?(topic)
      {
        slot_id: slot.id,
        title: slot.title,
        starts_at: slot.starts_at.utc.iso8601,
        ends_at: slot.ends_at&.utc&.iso8601,
        topic_id: topic.id,
        topic_title: topic.title,
      }
    end
    private_class_method :payload
  end
end
