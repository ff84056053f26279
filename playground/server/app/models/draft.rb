# frozen_string_literal: true

# What somebody was writing. The sequence rises when the text is posted, so that an old
# page can't bring its draft back.
class Draft < ApplicationRecord
  NEW_TOPIC = "new_topic"
  EXISTING_TOPIC = "topic_"

  # The draft was saved or posted from another page meanwhile.
  class OutOfSequence < StandardError
  end

  class << self
    # @return [Integer] the draft's new sequence
    def set(user, key, sequence, data, force_save: false)
      current = DraftSequence.current(user, key)
      raise OutOfSequence if !force_save && sequence != current
      draft = find_or_initialize_by(user_id: user.id, draft_key: key)
      current = DraftSequence.next!(user, key) if draft.persisted?
      draft.update!(data: data, sequence: current)
      current
    end

    # @return [String, nil] JSON
    def get(user, key, sequence)
      raise OutOfSequence if sequence != DraftSequence.current(user, key)
      where(user_id: user.id, draft_key: key, sequence: sequence).pick(:data)
    end

    def clear(user, key, sequence)
      raise OutOfSequence if sequence != DraftSequence.current(user, key)
      where(user_id: user.id, draft_key: key).destroy_all
    end
  end
end
