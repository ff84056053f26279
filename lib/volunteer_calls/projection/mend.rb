# frozen_string_literal: true

module VolunteerCalls
  module Projection
    # Makes seats counted and projection what the tables say, whatever they were.
    module Mend
      # @param topic_id [Integer, nil] only this topic
      # @return [Integer] how many calls were gone through
      def self.call(topic_id: nil)
        calls = topic_id ? Call.where(topic_id: topic_id) : Call.all
        mended = 0
        calls.in_batches(of: 200) { |batch| batch.pluck(:id).each { |id| mended += 1 if one(id) } }
        Check.orphaned(topic_id).delete_all
        mended
      end

      def self.one(id)
        Call.transaction do
          call = Call.lock.find_by(id: id)
          next if call.nil?
          of(call)
          true
        end
      end
      private_class_method :one

      # @param call [Call] locked
      def self.of(call)
        count_seats(call)
        Projection.rebuild(call)
      end

      def self.count_seats(call)
        counted = call.claims.where.not(seat: nil).group(:slot_id).count
        call.slots.each do |slot|
          seats = counted.fetch(slot.id, 0)
          slot.update_columns(held: seats) if slot.held != seats
        end
      end
      private_class_method :count_seats
    end
  end
end
