# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # The time and place somebody said yes to.
    class Agreement
      # @param columns [Hash{String => Object}] of a slot
      # @param event_place [String, nil] holds for slots without a place of their own
      # @return [Agreement]
      def self.of(columns, event_place)
        new(
          "starts_at" => columns["starts_at"]&.utc&.iso8601,
          "ends_at" => columns["ends_at"]&.utc&.iso8601,
          "place" => columns["place"] || event_place,
        )
      end

      # @param values [Hash{String => String, nil}] starts_at, ends_at (ISO 8601) and place
      def initialize(values)
        @values = values
      end

      # @return [Boolean]
      def same?(other) = to_h == other.to_h

      # @return [Hash{String => String, nil}] as it is stored and sent
      def to_h = @values
    end
  end
end
