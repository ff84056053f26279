# frozen_string_literal: true

# What the tracker filters and sorts by. Forums may have many claims: nobody who volunteers
# should wait for an index.
class IndexWhatTheTrackerLists < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  # When a slot is over, and when it starts; without any time, never.
  OVER_AT = "COALESCE(ends_at, starts_at, 'infinity'::timestamptz)"
  STARTS_AT = "COALESCE(starts_at, 'infinity'::timestamptz)"

  CLAIMS = {
    # By their last change, which is how they are listed by default.
    changed: "updated_at, id",
    state: "state, updated_at, id",
    # Also those that have ended.
    person: "user_id",
    # Counted for each call without reading the claims.
    call: "call_id, state",
  }.freeze
  SLOTS = { over: "(#{OVER_AT})", starts: "(#{STARTS_AT}), id" }.freeze

  # What the one by call and state serves as well.
  SERVED = "index_volunteer_call_claims_on_call_id"

  def up
    # What an interrupted run left is there, but invalid.
    drop_tracked
    execute "CREATE EXTENSION IF NOT EXISTS pg_trgm"
    each_index { |name, on| execute "CREATE INDEX CONCURRENTLY #{name} ON #{on}" }
    execute "DROP INDEX CONCURRENTLY IF EXISTS #{SERVED}"
  end

  def down
    execute "DROP INDEX CONCURRENTLY IF EXISTS #{SERVED}"
    execute "CREATE INDEX CONCURRENTLY #{SERVED} ON volunteer_call_claims (call_id)"
    drop_tracked
  end

  private

  def drop_tracked
    each_index { |name, _| execute "DROP INDEX CONCURRENTLY IF EXISTS #{name}" }
  end

  def each_index
    CLAIMS.each do |name, columns|
      yield "idx_volunteer_call_claims_tracked_by_#{name}", "volunteer_call_claims (#{columns})"
    end
    SLOTS.each do |name, columns|
      yield "idx_volunteer_call_slots_tracked_by_#{name}", "volunteer_call_slots (#{columns})"
    end
    yield(
      "idx_volunteer_call_slots_tracked_by_title",
      "volunteer_call_slots USING gin (title gin_trgm_ops)"
    )
    yield(
      "idx_volunteer_call_slots_tracked_by_cover",
      "volunteer_call_slots (id) WHERE cover_needed_at IS NOT NULL"
    )
  end
end
