# frozen_string_literal: true

# At most `max` times in `secs` seconds, over all processes: the times are rows of the
# table rate_limits, and one lock per key keeps the count true. Staff are not limited
# unless asked. Off in specs until {enable}.
class RateLimiter
  # Somebody was too quick.
  class LimitExceeded < StandardError
    attr_reader :type, :available_in, :error_code

    # @param available_in [Integer] seconds
    def initialize(available_in, type = nil, error_code = nil)
      @available_in = available_in
      @type = type
      @error_code = error_code
    end

    def time_left = I18n.t("rate_limiter.seconds", count: available_in)

    def description
      default = I18n.t("rate_limiter.too_many_requests", time_left: time_left)
      return default if type.blank?
      I18n.t("rate_limiter.by_type.#{type.tr("-", "_")}", time_left: time_left, default: default)
    end
  end

  class << self
    def enable = @disabled = false

    def disable = @disabled = true

    def disabled? = !!@disabled

    def clear_all! = DB.exec("DELETE FROM rate_limits")

    alias clear_all_global! clear_all!
  end

  attr_reader :user, :max, :secs, :key

  # @param user [User, nil] whose limit it is, nil for one that all share
  # @param type [String]
  def initialize(user, type, max, secs, apply_limit_to_staff: false, error_code: nil, **)
    @user = user
    @type = type
    @max = max
    @secs = secs.to_i
    @apply_limit_to_staff = apply_limit_to_staff
    @error_code = error_code
    @key = "#{user&.id}:#{type}"
  end

  def can_perform? = unlimited? || count < max

  # Counts once more.
  #
  # @return [Boolean]
  # @raise [LimitExceeded]
  def performed!(raise_error: true)
    return true if unlimited?
    now = Time.now.to_i
    return true if record(now)
    raise LimitExceeded.new(secs - (now - oldest), @type, @error_code) if raise_error
    false
  end

  # @return [Integer] how often it may still be done now
  def remaining = [max - count, 0].max

  def clear! = DB.exec("DELETE FROM rate_limits WHERE key = :key", key: key)

  private

  def unlimited?
    self.class.disabled? || (user&.staff? && !@apply_limit_to_staff)
  end

  def record(now)
    ActiveRecord::Base.transaction do
      DB.exec("SELECT pg_advisory_xact_lock(hashtext(:key))", key: key)
      DB.exec(
        "DELETE FROM rate_limits WHERE key = :key AND performed_at <= :old",
        key: key,
        old: now - secs,
      )
      next false if count >= max
      DB.exec("INSERT INTO rate_limits (key, performed_at) VALUES (:key, :now)", key: key, now: now)
      true
    end
  end

  def count
    sql = "SELECT count(*) FROM rate_limits WHERE key = :key AND performed_at > :old"
    DB.query_single(sql, key: key, old: Time.now.to_i - secs).first
  end

  def oldest
    sql = "SELECT min(performed_at) FROM rate_limits WHERE key = :key"
    DB.query_single(sql, key: key).first || Time.now.to_i
  end
end
