# frozen_string_literal: true

module VolunteerCalls
  # "Thank you", said to everybody who did something in a call.
  class Thanks < ActiveRecord::Base
    self.table_name = "volunteer_call_thanks"

    # In SQL: how many said thanks in a call, and whether `:reader_id` is one. For statements
    # that read slots with their calls.
    SUMMARY = <<~SQL.freeze
      (
        SELECT json_build_object(
          'count', count(*),
          'mine', COALESCE(bool_or(user_id = :reader_id), FALSE)
        )
        FROM volunteer_call_thanks
        WHERE call_id = volunteer_calls.id
      )
    SQL

    belongs_to :call, class_name: "VolunteerCalls::Call"
    belongs_to :user, class_name: "::User"
  end
end
