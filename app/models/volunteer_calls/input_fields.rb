# frozen_string_literal: true

module VolunteerCalls
  # Reads the fields of one object somebody sent: checks types, cuts nothing off in
  # silence, and puts what is wrong into the errors at the field's path.
  class InputFields
    # What shows nothing: spaces of every alphabet, and characters without a shape.
    NOTHING = /\A[[:space:]\p{Cf}]*\z/

    # @param raw [Object] what was sent, a Hash if all is well
    # @param path [String] where it stands, e.g. "slots.1"; "" for the whole
    # @param known [Array<String>] the names this object may have
    # @param errors [FieldErrors]
    def initialize(raw, path:, known:, errors:)
      @path = path
      @errors = errors
      @raw = raw.is_a?(Hash) ? raw : {}
      errors.add(path.presence || "volunteer_call", :not_an_object) unless raw.is_a?(Hash)
      (@raw.keys.map(&:to_s) - known).each { |name| errors.add(at(name), :unknown_field) }
    end

    # @return [Object, nil] as sent
    def [](name) = @raw[name.to_s]

    # @return [Boolean] whether it was sent at all
    def sent?(name) = @raw.key?(name.to_s)

    # @return [String] the path of a field of this object
    def at(name) = [@path.presence, name].compact.join(".")

    # @param max [Integer] characters
    # @return [String, nil] one line, spaces tidied; nil when empty or wrong
    def line(name, max: Limits::LINE, required: nil)
      text(name, max: max, required: required)&.squish
    end

    # @return [String, nil] text with its line breaks; nil when empty or wrong
    def text(name, max:, required: nil)
      value = self[name]
      return wrong(name, :not_text) unless value.nil? || value.is_a?(String)
      value = value.to_s.scrub.gsub("\r\n", "\n").gsub(/[[:cntrl:]&&[^\n\t]]/, "").strip
      return(required && wrong(name, required)) if value.match?(NOTHING)
      return wrong(name, :too_long, count: max) if value.length > max
      blocked = WordWatcher.new(value).should_block?.presence
      return wrong(name, :blocked_words, words: blocked.join(", ")) if blocked
      value
    end

    # @return [Integer, nil] within the bounds; the default when absent; nil when wrong
    def whole_number(name, default:, max:)
      value = self[name]
      return default if value.nil? || value == ""
      value = value.to_i if value.is_a?(String) && value.match?(/\A\d{1,9}\z/)
      return wrong(name, :not_a_whole_number) unless value.is_a?(Integer)
      return wrong(name, :too_few) if value < 1
      return wrong(name, :too_many, count: max) if value > max
      value
    end

    # @param clock [WallClock, nil] nil when the zone itself is wrong
    # @return [Time, nil] UTC; nil when empty or wrong
    def time(name, clock)
      value = self[name]
      return if value.nil? || value == ""
      return wrong(name, :time_invalid) unless value.is_a?(String)
      return unless clock
      reading = clock.read(value)
      return reading.instant unless reading.problem
      problem_with_time(name, value, reading, clock)
    end

    private

    def problem_with_time(name, value, reading, clock)
      readings =
        reading.readings&.map do |instant|
          { value: instant.iso8601, label: clock.local(instant).strftime("%H:%M %Z") }
        end
      wrong(
        name,
        reading.problem,
        readings: readings,
        time: value[11, 5],
        date: (I18n.l(Date.iso8601(value[0, 10]), format: :long) if readings),
        first: readings&.first&.fetch(:label),
        second: readings&.last&.fetch(:label),
      )
    end

    def wrong(name, code, **values)
      @errors.add(at(name), code, **values)
      nil
    end
  end
end
