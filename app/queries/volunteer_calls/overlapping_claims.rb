# frozen_string_literal: true

module VolunteerCalls
  # What somebody does already at the time of a slot, in any call. Back to back is no
  # overlap; a slot without an end counts as one minute.
  class OverlappingClaims
    OVERLAP = <<~SQL
      slots.starts_at < :ends_at
      AND :starts_at < COALESCE(slots.ends_at, slots.starts_at + INTERVAL '1 minute')
    SQL

    # @return [Array<Hash>] see `OverlapPayload` in types.ts
    def self.call(slot:, user:, guardian:)
      return [] if slot.starts_at.nil?
      ends_at = slot.ends_at || slot.starts_at + 1.minute
      Claim
        .live
        .where.not(seat: nil)
        .where(user_id: user.id)
        .where.not(slot_id: slot.id)
        .joins("INNER JOIN volunteer_call_slots slots ON slots.id = volunteer_call_claims.slot_id")
        .where("slots.withdrawn_at IS NULL")
        .where(OVERLAP, starts_at: slot.starts_at, ends_at: ends_at)
        .preload(slot: { call: :topic })
        .filter_map { |claim| payload(claim.slot, guardian) }
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
