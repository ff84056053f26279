# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # What differs between two sets of columns.
    class Difference
      # @return [Hash{String => Object}] what differs, as it was
      attr_reader :old
      # @return [Hash{String => Object}] the same, as it will be
      attr_reader :new

      # @param before [Hash{String => Object}]
      # @param after [Hash{String => Object}] the same columns; others don't count
      def initialize(before, after)
        names = before.keys.reject { |name| same?(before[name], after[name]) }
        @old = before.slice(*names)
        @new = after.slice(*names)
      end

      # @return [Boolean]
      def any? = old.any?

      # @return [Boolean] whether one of these columns differs
      def in?(*names) = names.any? { |name| old.key?(name) }

      # @return [Hash] old and new as JSON has them; times ISO 8601 in UTC
      def as_json(*) = { old: plain(old), new: plain(new) }

      private

      # The wire has no parts of seconds: what it brings back unchanged is no change.
      def same?(one, other)
        one.is_a?(Time) && other.is_a?(Time) ? one.to_i == other.to_i : one == other
      end

      def plain(values)
        values.transform_values { |value| value.is_a?(Time) ? value.utc.iso8601 : value }
      end
    end
  end
end
