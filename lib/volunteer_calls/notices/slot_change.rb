# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # What a slot was and is, as {Edit::History} wrote it down.
    class SlotChange
      # @param event [Event]
      # @return [SlotChange, nil] nil when nothing of it is anything to tell
      def self.of(event)
        change = new(event.data) if event.data&.key?("old")
        change if change&.any?
      end

      # @param data [Hash] of the event
      def initialize(data)
        @was, @now = data.values_at("was", "now").map { |side| side || {} }
        @old, @new = data.values_at("old", "new")
      end

      # @return [Boolean] whether anything differs that people are told
      def any? = moved? || relocated? || !titles.nil? || !perks.nil?

      # @return [Boolean] whether its time is another one
      def moved? = times.uniq.size > 1

      # @return [Boolean] whether it is somewhere else
      def relocated? = places.uniq.size > 1

      # @return [Array(Array, Array)] start and end, before and after
      def times = [@was, @now].map { |side| [time(side["starts_at"]), time(side["ends_at"])] }

      # @return [Array(String, String)] before and after; nil for none
      def places = [@was["place"], @now["place"]]

      # @return [Array(String, String), nil] before and after; nil when it is called the same
      def titles = pair("title")

      # @return [Array(String, String), nil] before and after, nil for none; nil when it is the same
      def perks = pair("perk")

      private

      def pair(name) = ([@old[name], @new[name]] if @old.key?(name))

      def time(text) = text && Time.iso8601(text)
    end
  end
end
