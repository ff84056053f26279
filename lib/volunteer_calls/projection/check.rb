# frozen_string_literal: true

module VolunteerCalls
  module Projection
    # Compares what is projected with the tables, and the counted seats with the claims.
    class Check
      # A projection may lag behind the clock by a few runs of the job, not by more.
      PATIENCE = 1.hour

      # what: a custom field's name, "slot 12 held", or "refresh".
      Difference =
        Struct.new(:topic_id, :what, :expected, :found, keyword_init: true) do
          def to_s
            "topic #{topic_id}: #{what} is #{found.to_json}, should be #{expected.to_json}"
          end
        end

      # Goes through all calls, then through fields that belong to none.
      #
      # @param topic_id [Integer, nil] only this topic
      # @return [Enumerator<Difference>] one call is in memory at a time
      def self.each(topic_id: nil)
        Enumerator.new do |found|
          calls = topic_id ? Call.where(topic_id: topic_id) : Call.all
          calls.in_batches(of: 200) do |batch|
            batch.pluck(:id).each { |id| of_call(id).each { |difference| found << difference } }
          end
          orphans(topic_id).each { |difference| found << difference }
        end
      end

      # @return [ActiveRecord::Relation] projected fields of topics without a call
      def self.orphaned(topic_id = nil)
        fields = TopicCustomField.where(IS_FIELD).where.not(topic_id: Call.select(:topic_id))
        topic_id ? fields.where(topic_id: topic_id) : fields
      end

      # @return [Array<Difference>] see {orphaned}
      def self.orphans(topic_id = nil)
        orphaned(topic_id)
          .pluck(:topic_id, :name, :value)
          .map do |id, name, value|
            Difference.new(topic_id: id, what: name, expected: nil, found: value)
          end
      end

      def self.of_call(id)
        # Under the lock every writer takes, so that nothing moves between two reads.
        Call.transaction do
          call = Call.lock.find_by(id: id)
          call ? new(call).differences : []
        end
      end
      private_class_method :of_call

      def initialize(call, now = Time.zone.now)
        @call = call
        @now = now
      end

      # @return [Array<Difference>]
      def differences = [*field_differences, *seat_differences, *overdue]

      private

      def field_differences
        stored = Projection.stored(@call.topic_id).pluck(:name, :value).to_h
        expected = plain(Projection.fields(@call))
        (expected.keys | stored.keys).filter_map do |name|
          found = parse(stored[name])
          next if found == expected[name]
          next if name == FIELD && summaries_until_now.include?(found)
          difference(name, expected[name], found || stored[name])
        end
      end

      def seat_differences
        counted = @call.claims.where.not(seat: nil).group(:slot_id).count
        @call.slots.filter_map do |slot|
          seats = counted.fetch(slot.id, 0)
          difference("slot #{slot.id} held", seats, slot.held) if seats != slot.held
        end
      end

      def overdue
        return [] if @call.refresh_at.nil? || @call.refresh_at > @now - PATIENCE
        [difference("refresh", "done at #{@call.refresh_at.utc.iso8601}", "still to come")]
      end

      # What the summary may say while the job has not come round yet: as things stood
      # just before the clock changed them, or after any of the changes since.
      def summaries_until_now
        return [] if @call.refresh_at.nil? || @call.refresh_at > @now
        times =
          Projection.turning_points(@call).select { |time| time.between?(@call.refresh_at, @now) }
        [@call.refresh_at - 1.second, *times].map { |time| plain(Projection.summary(@call, time)) }
      end

      def plain(value) = JSON.parse(value.to_json)

      def parse(text)
        JSON.parse(text) if text
      rescue JSON::ParserError
        nil
      end

      def difference(what, expected, found)
        Difference.new(topic_id: @call.topic_id, what: what, expected: expected, found: found)
      end
    end
  end
end
