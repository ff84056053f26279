# frozen_string_literal: true

module VolunteerCalls
  # What one person said once with each of two accounts counts once: backings, attendances,
  # invitations, thanks. Whichever was said first remains. In SQL, since the tables have no ids.
  class Merging::Support
    # Of each table: what a person has once, and how to find the call's rows.
    TABLES = {
      "volunteer_call_backings" => [
        "claim_id",
        "claim_id IN (SELECT id FROM volunteer_call_claims WHERE call_id = :call_id)",
      ],
      "volunteer_call_attendances" => [
        "slot_id",
        "slot_id IN (SELECT id FROM volunteer_call_slots WHERE call_id = :call_id)",
      ],
      "volunteer_call_invitations" => ["call_id", "call_id = :call_id"],
      "volunteer_call_thanks" => ["call_id", "call_id = :call_id"],
    }.freeze

    def initialize(call_id, source_id, target_id)
      @values = { call_id: call_id, source: source_id, target: target_id }
    end

    # Under the call's lock.
    def hand_over
      # Nobody backs themselves.
      exec(<<~SQL)
        DELETE FROM volunteer_call_backings USING volunteer_call_claims claims
        WHERE claims.id = claim_id AND claims.call_id = :call_id
          AND volunteer_call_backings.user_id IN (:source, :target)
          AND claims.user_id IN (:source, :target)
      SQL
      TABLES.each { |table, (owner, of_call)| hand_over_rows(table, owner, of_call) }
      exec(<<~SQL)
        UPDATE volunteer_call_invitations SET invited_by_id = :target
        WHERE call_id = :call_id AND invited_by_id = :source
      SQL
    end

    private

    def hand_over_rows(table, owner, of_call)
      exec(<<~SQL)
        UPDATE #{table} AS kept SET created_at = LEAST(kept.created_at, gone.created_at)
        FROM #{table} AS gone
        WHERE kept.#{owner} = gone.#{owner} AND kept.user_id = :target AND gone.user_id = :source
          AND kept.#{of_call}
      SQL
      exec(<<~SQL)
        DELETE FROM #{table} AS gone USING #{table} AS kept
        WHERE kept.#{owner} = gone.#{owner} AND kept.user_id = :target AND gone.user_id = :source
          AND kept.#{of_call}
      SQL
      exec("UPDATE #{table} SET user_id = :target WHERE user_id = :source AND #{of_call}")
    end

    def exec(sql) = DB.exec(sql, **@values)
  end
end
