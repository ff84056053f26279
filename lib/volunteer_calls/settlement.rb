# frozen_string_literal: true

module VolunteerCalls
  # What a changed claim leaves behind: its history row, the slot's count and the
  # projection, written by one statement, since every claim does it while others wait.
  module Settlement
    SQL = <<~SQL.freeze
      WITH history AS (
        INSERT INTO volunteer_call_events
          (call_id, slot_id, claim_id, user_id, actor_id, action, from_state, to_state, reason,
          created_at)
        VALUES
          (:call_id, :slot_id, :claim_id, :user_id, :actor_id, :action, :from, :to, :reason, :now)
      ), slot AS (
        UPDATE volunteer_call_slots SET held = :held WHERE id = :slot_id AND held <> :held
      )
      INSERT INTO topic_custom_fields (topic_id, name, value, created_at, updated_at)
      SELECT :topic_id, field.key, field.value, :now, :now
      FROM json_each_text(:fields) AS field
      ON CONFLICT (topic_id, name) WHERE #{Projection::IS_FIELD}
      DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at
    SQL

    # Call inside the transaction that saved the claim, under the call's lock.
    #
    # @param claim [Claim] saved
    # @param event [Hash] :action, :actor_id, :reason and the state it came :from
    # @param held [Integer] seats held in the slot now
    # @param fields [Hash{String => Hash}] custom fields of the projection by name
    def self.write(claim, event:, held:, topic_id:, fields:)
      DB.exec(
        SQL,
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        claim_id: claim.id,
        user_id: claim.user_id,
        to: claim.state,
        now: Time.zone.now,
        held: held,
        topic_id: topic_id,
        fields: fields.to_json,
        **event,
      )
    end
  end
end
