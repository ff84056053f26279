# frozen_string_literal: true

# Stops the clocks of Ruby. PostgreSQL's goes on.
module FreezeTime
  # For the block, or until the example ends.
  #
  # @param now [Time, ActiveSupport::TimeWithZone, DateTime, String]
  # @return [Time] what was given, or what the block answers
  def freeze_time(now = Time.now)
    time = now.respond_to?(:to_time) && !now.is_a?(String) ? now.to_time : Time.parse(now.to_s)
    Time.stubs(:now).returns(time)
    DateTime.stubs(:now).returns(time.to_datetime)
    Date.stubs(:today).returns(time.to_date)
    return now unless block_given?
    begin
      yield
    ensure
      unfreeze_time
    end
  end

  # At a time when no clock changes and no month is short.
  def freeze_time_safe = freeze_time(DateTime.parse("2014-08-26 12:00:00"))

  def unfreeze_time
    [[Time, :now], [DateTime, :now], [Date, :today]].each { |klass, name| klass.unstub(name) }
  end
end

RSpec::Matchers.define :be_within_one_second_of do |expected|
  match { |actual| (actual - expected).abs < 1 }
end

RSpec::Matchers.define :be_within_one_minute_of do |expected|
  match { |actual| (actual - expected).abs < 60 }
end

RSpec::Matchers.define :eq_time do |expected|
  match do |actual|
    next actual.nil? && expected.nil? if actual.nil? || expected.nil?
    (actual - expected).abs < 0.001
  end
end
