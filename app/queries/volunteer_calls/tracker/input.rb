# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # Reads the parameters of a request for one of the tracker's lists. What is wrong goes
    # into the errors, at the parameter's name.
    class Input
      LIMIT = 30
      MAX_LIMIT = 100
      MAX_TEXT = 200

      # @return [FieldErrors]
      attr_reader :errors
      # @return [Guardian]
      attr_reader :guardian
      # @return [Time]
      attr_reader :now

      # @param params [#[]] as they were sent
      # @param guardian [Guardian] of somebody logged in
      def initialize(params, guardian:, now: Time.zone.now)
        @params = params
        @guardian = guardian
        @now = now
        @errors = FieldErrors.new
      end

      # @return [Hash] the answer to a request that can't be understood
      def problem = errors.problem.merge(error_type: "invalid_parameters")

      # @return [String, nil] what was sent, without spaces around it
      def text(name)
        value = @params[name]
        return if value.nil? || value == ""
        return wrong(name, :not_text) unless value.is_a?(String) || value.is_a?(Numeric)
        value = value.to_s.scrub.delete("\0").strip
        value.length > MAX_TEXT ? wrong(name, :too_long, count: MAX_TEXT) : value.presence
      end

      # @return [String, nil] one of the choices; the default when nothing was sent
      def choice(name, choices, default: nil)
        value = text(name)
        return default if value.nil?
        choices.include?(value) ? value : wrong(name, :not_a_choice)
      end

      # @return [Integer, nil]
      def id(name)
        value = text(name)
        return if value.nil?
        value.match?(/\A-?\d{1,9}\z/) ? value.to_i : wrong(name, :not_a_whole_number)
      end

      # @return [Date, nil]
      def date(name)
        value = text(name)
        return if value.nil?
        return wrong(name, :date_invalid) unless value.match?(/\A\d{4}-\d\d-\d\d\z/)
        date = Date.iso8601(value)
        WallClock::YEARS.cover?(date.year) ? date : wrong(name, :date_invalid)
      rescue Date::Error
        wrong(name, :date_invalid)
      end

      # @return [ActiveSupport::TimeZone] of whoever asks, where days begin
      def zone = @zone ||= read_zone

      # @return [Time] when today began there
      def today = now.in_time_zone(zone).beginning_of_day

      # @return [Integer] how many rows
      def limit
        value = id(:limit)
        return LIMIT if value.nil?
        return wrong(:limit, :too_few) || LIMIT if value < 1
        return wrong(:limit, :too_many, count: MAX_LIMIT) || LIMIT if value > MAX_LIMIT
        value
      end

      # @return [nil]
      def wrong(name, code, **values)
        errors.add(name.to_s, code, **values) unless errors.on?(name.to_s)
        nil
      end

      private

      def read_zone
        name = text(:zone)
        if name && !WallClock.zone?(name)
          wrong(:zone, :timezone_unknown, timezone: name.truncate(50))
          name = nil
        end
        name ||= guardian.user.user_option&.timezone.presence
        ActiveSupport::TimeZone[name.to_s] || ActiveSupport::TimeZone["Etc/UTC"]
      end
    end
  end
end
