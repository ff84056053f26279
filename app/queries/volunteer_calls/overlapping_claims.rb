# frozen_string_literal: true

module VolunteerCalls
  # What somebody does already at the time of a slot, in any call. Back to back is no
  # overlap; a slot without an end counts as one minute.
  module OverlappingClaims
    # The ids of the slots somebody has a seat in at the time of the slot in question, which
    # the statement it is part of names `slots`. People have few claims: from those, not from
    # all slots of that time, it goes on to their slots. It names every live state, so that
    # the index of live claims by person serves it.
    SLOT_IDS = <<~SQL.freeze
      SELECT json_agg(others.id)::text
      FROM volunteer_call_slots others
      WHERE others.id = ANY (ARRAY(
          SELECT slot_id
          FROM volunteer_call_claims
          WHERE user_id = :user_id AND state IN (:live) AND seat IS NOT NULL
        ))
        AND others.id <> slots.id AND others.withdrawn_at IS NULL
        AND others.starts_at < COALESCE(slots.ends_at, slots.starts_at + INTERVAL '1 minute')
        AND slots.starts_at < COALESCE(others.ends_at, others.starts_at + INTERVAL '1 minute')
    SQL

    # Whether their calls are on is looked at here: hardly anybody has two things at one time,
    # and every claim pays for what its statement names.
    #
    # @param ids [Array<Integer>] what {SLOT_IDS} found
    # @return [Array<Hash>] see `OverlapPayload` in types.ts; without what was cancelled, and
    #   what is in topics the person can't see
    def self.call(ids, guardian)
      return [] if ids.empty?
      Slot
        .where(id: ids)
        .order(:starts_at, :id)
        .preload(call: :topic)
        .filter_map { |other| payload(other, guardian) }
    end

    def self.payload(slot, guardian)
      topic = slot.call.topic
      return if slot.call.cancelled? || !guardian.can_see?(topic)
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
