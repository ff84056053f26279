# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Where a slot was and is, as {Edit::History} wrote it down.
    class SlotChange
      # @param event [Event]
      # @return [SlotChange, nil] nil when neither time nor place moved
      def self.of(event)
        was, now = (event.data || {}).values_at("was", "now")
        new(was, now) if was && now
      end

      def initialize(was, now)
        @was = was
        @now = now
      end

      # @return [Boolean] whether its time is another one
      def moved? = times.uniq.size > 1

      # @return [Boolean] whether it is somewhere else
      def relocated? = places.uniq.size > 1

      # @return [Array(Array, Array)] start and end, before and after
      def times = [@was, @now].map { |side| [time(side["starts_at"]), time(side["ends_at"])] }

      # @return [Array(String, String)] before and after; nil for none
      def places = [@was["place"], @now["place"]]

      private

      def time(text) = text && Time.iso8601(text)
    end
  end
end
