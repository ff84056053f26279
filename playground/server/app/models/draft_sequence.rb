# frozen_string_literal: true

# How often a draft was saved or posted.
class DraftSequence < ApplicationRecord
  class << self
    # @return [Integer]
    def current(user, key)
      return 0 if user.nil?
      where(user_id: user.id, draft_key: key).pick(:sequence) || 0
    end

    # Makes older drafts worthless.
    #
    # @return [Integer]
    def next!(user, key)
      DB.query_single(<<~SQL, user_id: user.id, key: key).first
        INSERT INTO draft_sequences (user_id, draft_key, sequence) VALUES (:user_id, :key, 1)
        ON CONFLICT (user_id, draft_key) DO UPDATE SET sequence = draft_sequences.sequence + 1
        RETURNING sequence
      SQL
    end
  end
end
