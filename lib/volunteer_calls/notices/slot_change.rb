# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # What an edit made of a slot: the `before` and `after` of the history row, each with
    # what changed (`starts_at`, `ends_at`, `place`, …), times as ISO 8601.
    class SlotChange
      # @param event [Event]
      # @return [SlotChange, nil] nil when the row doesn't say
      def self.of(event)
        data = event.data || {}
        new(data["before"], data["after"]) if data["before"] && data["after"]
      end

      def initialize(before, after)
        @before = before
        @after = after
      end

      # @return [Boolean] whether its time is another one
      def moved? = times.uniq.size > 1

      # @return [Boolean] whether it is somewhere else
      def relocated? = places.uniq.size > 1

      # @return [Array(Array, Array)] start and end, before and after
      def times = [@before, @after].map { |side| [time(side["starts_at"]), time(side["ends_at"])] }

      # @return [Array(String, String)] before and after; nil for none
      def places = [@before["place"], @after["place"]]

      private

      def time(text) = text && Time.iso8601(text)
    end
  end
end
