# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # The claims of a list as rows of a table: all of them, as they are when it begins.
    class ClaimsSheet
      COLUMNS = %i[
        claim
        person
        username
        state
        slot
        starts_at
        ends_at
        topic
        address
        event_zone
        since
        changed_at
        changed_by
        answer_by
        confirm_by
        note
        reason
      ].freeze

      # @param params [#[]] see {Claims}
      # @param guardian [Guardian]
      def initialize(params, guardian:)
        @list = Claims.new(params, guardian: guardian)
        @guardian = guardian
      end

      # @return [Boolean]
      delegate :valid?, :input, :count, to: :@list

      # @return [Spreadsheet]
      def spreadsheet
        times = SheetTimes.new(input.zone)
        headings =
          times.headings(
            COLUMNS,
            "claims",
            timed: %i[starts_at ends_at since changed_at answer_by confirm_by],
          )
        Spreadsheet.new(headings, rows(times))
      end

      private

      # Which claims is settled at the beginning, and in which order: what changes meanwhile is
      # neither left out nor there twice.
      def rows(times)
        query = ClaimRows.new(@guardian, now: input.now)
        @list
          .ids
          .each_slice(Spreadsheet::BATCH)
          .lazy
          .flat_map { |ids| query.rows(ids).map { |row| cells(row, times) } }
      end

      def cells(row, times)
        [
          row.id,
          row.person&.fetch(:name) || row.username,
          row.username,
          state(row),
          row.slot_title,
          times.text(row.starts_at),
          times.text(row.ends_at),
          row.topic_title,
          Discourse.base_url_no_prefix + ::Topic.relative_url(row.topic_id, row.slug),
          row.timezone,
          times.text(row.created_at),
          times.text(row.changed_at),
          row.actor_username,
          times.text(row.expires_at),
          times.text(row.confirm_by),
          row.note,
          row.reason,
        ]
      end

      def state(row)
        name = row.confirm_by ? "confirm" : row.state
        I18n.t("volunteer_calls.spreadsheets.states.#{name}")
      end
    end
  end
end
