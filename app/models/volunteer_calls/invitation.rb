# frozen_string_literal: true

module VolunteerCalls
  # An organiser drew somebody's attention to a call.
  class Invitation < ActiveRecord::Base
    self.table_name = "volunteer_call_invitations"

    # In SQL: how many were invited to the call of `:topic_id`, and how many of them answered,
    # whatever they said. Depends on no row, so it is read once for a statement.
    SUMMARY = <<~SQL.freeze
      (
        SELECT json_build_object(
          'invited', count(*),
          'answered', count(*) FILTER (WHERE EXISTS (
            SELECT 1 FROM volunteer_call_claims claims
            WHERE claims.call_id = invitations.call_id AND claims.user_id = invitations.user_id
              AND claims.state NOT IN ('nominated', 'lapsed')
          ))
        )
        FROM volunteer_call_invitations invitations
        WHERE invitations.call_id = (SELECT id FROM volunteer_calls WHERE topic_id = :topic_id)
      )
    SQL

    belongs_to :call, class_name: "VolunteerCalls::Call"
    belongs_to :user, class_name: "::User"

    # @param topic_id [Integer]
    # @return [Hash] see `InvitationsPayload` in types.ts
    def self.payload_of(topic_id)
      JSON.parse(DB.query_single("SELECT #{SUMMARY}::text", topic_id: topic_id).first)
    end
  end
end
