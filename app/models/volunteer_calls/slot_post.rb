# frozen_string_literal: true

module VolunteerCalls
  # A post that refers to a slot: a question about it, or an answer.
  class SlotPost < ActiveRecord::Base
    self.table_name = "volunteer_call_slot_posts"

    # How many posts are named; the others are counted.
    NAMED = 20

    # In SQL: how many posts of the call's topic refer to a slot, and the numbers of the first
    # few. For statements that read slots with their calls. Only what everybody sees who sees
    # the topic: no whispers, nothing hidden or deleted.
    SUMMARY = <<~SQL.freeze
      (
        SELECT json_build_object(
          'count', count(*),
          'post_numbers', COALESCE(
            json_agg(post_number ORDER BY post_number) FILTER (WHERE place <= #{NAMED}), '[]'
          )
        )
        FROM (
          SELECT posts.post_number, row_number() OVER (ORDER BY posts.post_number) AS place
          FROM volunteer_call_slot_posts slot_posts
          JOIN posts ON posts.id = slot_posts.post_id
          WHERE slot_posts.slot_id = volunteer_call_slots.id
            AND posts.topic_id = volunteer_calls.topic_id
            AND posts.deleted_at IS NULL AND NOT posts.hidden AND posts.post_type = 1
        ) referring
      )
    SQL

    # @return [Hash] see `QuestionsPayload` in types.ts
    def self.payload_of(slot_id)
      Slot.joins(:call).where(id: slot_id).pick(Arel.sql(SUMMARY)).symbolize_keys
    end
  end
end
