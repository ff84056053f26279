# frozen_string_literal: true

# One at a time over all processes, by a PostgreSQL lock of the session.
class DistributedMutex
  def self.synchronize(key, **, &block) = new(key).synchronize(&block)

  def initialize(key, **) = @key = key

  def synchronize
    DB.exec("SELECT pg_advisory_lock(hashtext(:key))", key: @key)
    yield
  ensure
    DB.exec("SELECT pg_advisory_unlock(hashtext(:key))", key: @key)
  end
end
