# frozen_string_literal: true

module VolunteerCalls
  # "I'll be there": somebody will be in a slot's audience.
  class Attendance < ActiveRecord::Base
    self.table_name = "volunteer_call_attendances"

    # How many people are shown by face.
    FACES = 5

    # In SQL: how many will be at a slot, the first few of them, and whether `:reader_id` is
    # one. For statements that read slots.
    SUMMARY = <<~SQL.freeze
      (
        SELECT json_build_object(
          'count', count(*),
          'mine', COALESCE(bool_or(audience.id = :reader_id), FALSE),
          'people', json_agg(
            json_build_array(id, username, name, uploaded_avatar_id) ORDER BY place
          ) FILTER (WHERE place <= #{FACES})
        )
        FROM (
          SELECT users.id, username, name, uploaded_avatar_id,
            row_number() OVER (ORDER BY attendances.created_at, users.id) AS place
          FROM volunteer_call_attendances attendances
          JOIN users ON users.id = attendances.user_id
          WHERE attendances.slot_id = volunteer_call_slots.id
        ) audience
      )
    SQL

    belongs_to :slot, class_name: "VolunteerCalls::Slot"
    belongs_to :user, class_name: "::User"

    # @param summary [Hash] what {SUMMARY} gave
    # @param names [Boolean] whether the people are for whoever gets it
    # @return [Hash] see `AttendingPayload` in types.ts
    def self.payload(summary, names: true)
      people = (names && summary["people"]) || []
      { count: summary["count"], people: people.map { |values| PersonPayload.build(*values) } }
    end

    # @return [Hash] the same for one slot
    def self.payload_of(slot_id)
      payload(Slot.where(id: slot_id).pick(Arel.sql(SUMMARY, reader_id: nil)))
    end
  end
end
