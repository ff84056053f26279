# frozen_string_literal: true

module VolunteerCalls
  # All calls at a glance, for administrators, who see every topic.
  module CallOverview
    RECENT = 10

    # As {CallStanding} has it, in SQL over all calls.
    COUNTS = <<~SQL
      WITH coming AS (
        SELECT call_id, count(*) AS slots,
          sum(GREATEST(needed - held, 0)) AS places,
          bool_or(cover_needed_at IS NOT NULL) AS cover
        FROM volunteer_call_slots
        WHERE withdrawn_at IS NULL AND COALESCE(ends_at, starts_at, 'infinity') > :now
        GROUP BY call_id
      ), standing AS (
        SELECT
          CASE
            WHEN calls.cancelled_at IS NOT NULL THEN 'cancelled'
            WHEN coming.slots IS NULL THEN 'done'
            WHEN calls.closes_at <= :now OR topics.closed OR topics.archived THEN 'closed'
            ELSE 'open'
          END AS status,
          coming.places, coming.cover
        FROM volunteer_calls calls
        JOIN topics ON topics.id = calls.topic_id AND topics.deleted_at IS NULL
        LEFT JOIN coming ON coming.call_id = calls.id
      )
      SELECT
        count(*) FILTER (WHERE status = 'open') AS open,
        count(*) FILTER (WHERE status = 'closed') AS closed,
        count(*) FILTER (WHERE status = 'done') AS done,
        count(*) FILTER (WHERE status = 'cancelled') AS cancelled,
        COALESCE(sum(places) FILTER (WHERE status IN ('open', 'closed')), 0)::integer AS places_open,
        count(*) FILTER (WHERE cover AND status <> 'cancelled') AS cover_needed
      FROM standing
    SQL

    # @return [Hash{Symbol => Integer}] how many calls by status, needed places nobody holds,
    #   and in how many calls somebody has to step in
    def self.counts(now = Time.zone.now)
      DB.query_hash(COUNTS, now: now).first.transform_keys(&:to_sym)
    end

    # @return [Array<Hash>] the newest first
    def self.recent(now = Time.zone.now)
      Call
        .joins(:topic)
        .preload(:topic, :user, :slots)
        .order(id: :desc)
        .limit(RECENT)
        .map { |call| row(call, now) }
    end

    def self.row(call, now)
      slots = call.slots.reject(&:withdrawn?)
      {
        id: call.id,
        event_name: call.event_name,
        topic: {
          id: call.topic.id,
          title: call.topic.title,
          url: call.topic.relative_url,
        },
        posted_by: call.user&.username,
        created_at: call.created_at.utc.iso8601,
        status: call.status(now),
        places_open: call.places_open(now),
        held: slots.sum(&:held),
        needed: slots.sum(&:needed),
      }
    end
    private_class_method :row
  end
end
