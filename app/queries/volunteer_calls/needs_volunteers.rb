# frozen_string_literal: true

module VolunteerCalls
  # Topics whose call has places open: `status:volunteers-needed`, in `/filter` and in
  # the search alike.
  #
  # Asks the tables, not the projection: they are right at this very instant, also
  # between a closing time and the job that follows it, and need no JSON read from every
  # topic's fields. There is one row per call, and its slots are found by index.
  class NeedsVolunteers
    STATUS = "volunteers-needed"
    SEARCH = /\Astatus:volunteers-needed\z/i

    TOPIC_IDS = <<~SQL
      topics.id IN (
        SELECT calls.topic_id
        FROM volunteer_calls calls
        WHERE calls.cancelled_at IS NULL
          AND (calls.closes_at IS NULL OR calls.closes_at > :now)
          AND EXISTS (
            SELECT 1
            FROM volunteer_call_slots slots
            WHERE slots.call_id = calls.id
              AND slots.withdrawn_at IS NULL
              AND slots.held < slots.needed
              AND COALESCE(slots.ends_at, slots.starts_at, 'infinity') > :now
          )
      )
      AND NOT topics.closed
      AND NOT topics.archived
    SQL

    # What `/filter` proposes while somebody types, on hosts that ask plugins for it.
    #
    # @return [Hash]
    def self.option
      { name: "status:#{STATUS}", description: I18n.t("volunteer_calls.filter.volunteers_needed") }
    end

    # @param scope [ActiveRecord::Relation] of topics, or of posts joined with them
    # @return [ActiveRecord::Relation] unchanged while the plugin is switched off
    def self.call(scope)
      return scope unless SiteSetting.volunteer_calls_enabled
      scope.where(TOPIC_IDS, now: Time.zone.now)
    end
  end
end
