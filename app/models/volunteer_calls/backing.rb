# frozen_string_literal: true

module VolunteerCalls
  # A public "happy for you to do it" on somebody else's claim. It stays with the claim,
  # whatever becomes of it.
  class Backing < ActiveRecord::Base
    self.table_name = "volunteer_call_backings"

    # In SQL: who backs a claim, the first first. For statements that read claims.
    BACKER_IDS = <<~SQL.freeze
      ARRAY(
        SELECT user_id FROM volunteer_call_backings
        WHERE claim_id = volunteer_call_claims.id
        ORDER BY created_at, user_id
      )
    SQL

    belongs_to :claim, class_name: "VolunteerCalls::Claim"
    belongs_to :user, class_name: "::User"

    # @param user_ids [Array<Integer>]
    # @param names [Boolean] whether the people are for whoever gets it
    # @return [Hash] see `BackingsPayload` in types.ts
    def self.payload(user_ids, names: true)
      { count: user_ids.size, user_ids: names ? user_ids : [] }
    end

    # One claim takes the place of another of the same person.
    #
    # @param from [Integer] id of the claim that ends
    # @param to [Integer] id of the claim that remains
    def self.hand_over(from:, to:)
      where(claim_id: from)
        .where.not(user_id: where(claim_id: to).select(:user_id))
        .update_all(claim_id: to)
      where(claim_id: from).delete_all
    end

    # @return [Array<Integer>] who backs a claim, the first first
    def self.user_ids(claim_id)
      where(claim_id: claim_id).order(:created_at, :user_id).pluck(:user_id)
    end
  end
end
