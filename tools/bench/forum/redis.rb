# frozen_string_literal: true

# Makes sure that nobody's data is in the Redis databases of a run, or empties them again.
#
#   redis.rb claim|release NUMBER
#
# Sidekiq uses the one after the forum's own, so there are two.
require "redis"

mark = "volunteer-calls-bench"

action, number = ARGV
[number.to_i, number.to_i + 1].each do |db|
  redis =
    Redis.new(
      host: ENV.fetch("DISCOURSE_REDIS_HOST", "localhost"),
      port: ENV.fetch("DISCOURSE_REDIS_PORT", "6379").to_i,
      password: ENV["DISCOURSE_REDIS_PASSWORD"],
      db: db,
    )
  if redis.dbsize > 0 && !redis.exists?(mark)
    abort("Redis database #{db} is in use. Name two free ones in a row with BENCH_REDIS_DB.")
  end
  redis.flushdb
  redis.set(mark, "1") if action == "claim"
end
