# frozen_string_literal: true

module VolunteerCalls
  module Projection
    # Writes a call's projection anew when something other than a claim changed it.
    module Refresh
      # What of a topic's state opens or ends volunteering; timers say "autoclosed".
      STATUSES = %w[closed autoclosed archived].freeze

      # All calls for which time has passed. A call that fails is reported and tried
      # again next time; it never keeps the others from their turn.
      #
      # @param now [Time]
      def self.due(now = Time.zone.now)
        Call
          .where(refresh_at: ..now)
          .order(:refresh_at)
          .pluck(:id)
          .each do |id|
            call(id)
          rescue StandardError => e
            message = "Could not refresh the projection of a call for volunteers"
            Discourse.warn_exception(e, message: message, env: { call_id: id })
          end
      end

      # @param id [Integer] of the call; a call that is gone is no error
      def self.call(id)
        locked(id) { |call| Projection.rebuild(call) }
      end

      # @param topic [Topic] whose call, if it has one, may have aged unseen
      def self.topic(topic)
        id = id_of(topic)
        return if id.nil?
        call(id)
        FreedSeat.catch_up(id, topic)
      end

      # The topic was closed, archived or opened again: that is a change of the call, so
      # its version rises, and pages that show it are told to read it again.
      #
      # @param topic [Topic]
      # @param status [String] the host's name of what changed; others are none of ours
      def self.topic_status(topic, status)
        return if STATUSES.exclude?(status.to_s)
        id = id_of(topic)
        return if id.nil?
        locked(id) do |call|
          call.update!(version: call.version + 1)
          Projection.rebuild(call)
          Live.publish(topic, { refresh: true, version: call.version })
        end
        FreedSeat.catch_up(id, topic)
      end

      def self.id_of(topic) = Call.where(topic_id: topic.id).pick(:id)
      private_class_method :id_of

      # Whoever changes a call locks its row first; so what is read here is whole.
      def self.locked(id)
        Call.transaction do
          call = Call.lock.find_by(id: id)
          yield call if call
        end
      end
      private_class_method :locked
    end
  end
end
