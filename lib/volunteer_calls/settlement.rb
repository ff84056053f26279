# frozen_string_literal: true

module VolunteerCalls
  # Saves a changed claim with all that it leaves behind: its history row, the slot's count
  # and the projection. One statement, since every claim does it while others wait.
  module Settlement
    COLUMNS = %w[
      id
      call_id
      slot_id
      slot_capacity
      user_id
      kind
      state
      seat
      queue_number
      note
      reason
      nominated_by_id
      nomination_note
      asked_again_at
      expires_at
      confirm_by
      ended_at
    ].freeze
    # What may change once a claim is there.
    CHANGING = COLUMNS - %w[id call_id slot_id user_id]

    SQL = <<~SQL.freeze
      WITH claim AS (
        INSERT INTO volunteer_call_claims (#{COLUMNS.join(", ")}, created_at, updated_at)
        VALUES (#{COLUMNS.map { |name| ":#{name}" }.join(", ")}, :now, :now)
        ON CONFLICT (id) DO UPDATE SET
          #{CHANGING.map { |name| "#{name} = EXCLUDED.#{name}" }.join(", ")},
          updated_at = EXCLUDED.updated_at
      ), history AS (
        INSERT INTO volunteer_call_events
          (call_id, slot_id, claim_id, user_id, actor_id, action, from_state, to_state, reason,
          data, version, created_at)
        VALUES
          (:call_id, :slot_id, :id, :user_id, :actor_id, :action, :from_state, :state, :why,
          :data, (SELECT version FROM volunteer_calls WHERE id = :call_id), :now)
      ), slot AS (
        UPDATE volunteer_call_slots SET held = :held, cover_needed_at = :cover_needed_at
        WHERE id = :slot_id
          AND (held <> :held OR cover_needed_at IS DISTINCT FROM :cover_needed_at)
      )
      INSERT INTO topic_custom_fields (topic_id, name, value, created_at, updated_at)
      SELECT :topic_id, field.key, field.value, :now, :now
      FROM json_each_text(:fields) AS field
      ON CONFLICT (topic_id, name) WHERE #{Projection::IS_FIELD}
      DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at
    SQL

    # Call inside a transaction, under the call's lock.
    #
    # @param claim [Claim] with its id, also when it is new; as it shall be
    # @param event [Hash] :action, :actor_id, :why, the :from_state and :data
    # @param slot [SlotStanding] with the seats held now, and whether cover is needed
    # @param fields [Hash{String => Hash}] custom fields of the projection by name
    # @return [Claim] as it is in the database now
    def self.write(claim, event:, slot:, topic_id:, fields:)
      now = Time.zone.now
      # Who has left has nothing to confirm.
      claim.confirm_by = nil unless claim.state == "claimed"
      values = COLUMNS.to_h { |name| [name.to_sym, claim[name]] }
      values.merge!(
        event,
        data: event[:data]&.to_json,
        now: now,
        held: slot.held,
        cover_needed_at: slot.cover_needed_at,
        topic_id: topic_id,
        fields: fields.to_json,
      )
      # Discourse puts values in a second time, for its log, where it is given them apart.
      DB.exec(DB.sql_fragment(SQL, values))
      saved(claim, now)
    end

    def self.saved(claim, now)
      times = { "created_at" => claim.created_at || now, "updated_at" => now }
      Claim
        .instantiate(claim.attributes.merge(times))
        .tap { |saved| saved.association(:user).target = claim.user }
    end
    private_class_method :saved
  end
end
