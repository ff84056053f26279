# frozen_string_literal: true

module VolunteerCalls
  module Health
    # Goes through some calls at a time, so that one request has little to do however many
    # there are, and nobody's claim waits for more than one call.
    module Step
      SIZE = 100

      # differences: those found, or mended. checked: how many calls were gone through.
      # after: the id to go on after; nil when that was all.
      Result = Struct.new(:differences, :checked, :after, keyword_init: true)

      # @param after [Integer, nil] id of the last call that was gone through; nil to begin
      # @param mend [Boolean] whether to make right what is wrong
      # @return [Result]
      def self.call(after: nil, mend: false)
        ids = Call.where("id > ?", after.to_i).order(:id).limit(SIZE).pluck(:id)
        differences = ids.flat_map { |id| one(id, mend) }
        last = ids.size < SIZE
        differences += orphans(mend) if last
        Result.new(differences: differences, checked: ids.size, after: (ids.last unless last))
      end

      # Under the lock every writer takes, so that nothing moves between finding and mending.
      def self.one(id, mend)
        Call.transaction do
          call = Call.lock.find_by(id: id)
          next [] if call.nil?
          differences = Projection::Check.new(call).differences
          Projection::Mend.of(call) if mend && differences.any?
          differences
        end
      end
      private_class_method :one

      def self.orphans(mend)
        differences = Projection::Check.orphans
        Projection::Check.orphaned.delete_all if mend && differences.any?
        differences
      end
      private_class_method :orphans
    end
  end
end
