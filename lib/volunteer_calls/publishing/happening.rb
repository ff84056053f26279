# frozen_string_literal: true

module VolunteerCalls
  module Publishing
    # One thing that happened in a call, as other software hears of it.
    class Happening
      # Of claims that were only asked about again nothing changed.
      CLAIM_ACTIONS = (Transitions::RULES.keys - %w[asked_again]).freeze

      # What is heard of, by action. What isn't here, notes and the contact's link for
      # instance, is nobody else's business.
      NAMES = {
        volunteer_call_created: %w[call_created],
        volunteer_call_changed: %w[
          call_changed
          call_closed
          call_reopened
          call_cancelled
          slot_changed
          slot_added
          slot_withdrawn
          slot_restored
          cover_needed
        ],
        volunteer_claim_changed: CLAIM_ACTIONS,
        volunteer_support_changed: Event::SUPPORT_ACTIONS,
      }.freeze
      # When somebody says yes and the slot has as many as it needs with that.
      FILLED = :volunteer_slot_filled
      ALL = [*NAMES.keys, FILLED].freeze

      NAME_OF = NAMES.flat_map { |name, actions| actions.map { |action| [action, name] } }.to_h

      # @return [Symbol] one of ALL
      attr_reader :name
      # @return [Event]
      attr_reader :row
      # @return [Call] as it is now, with its topic and slots
      attr_reader :call
      # @return [Slot, nil]
      attr_reader :slot
      # @return [Claim, nil] as it is now; the row says what became of it
      attr_reader :claim
      # @return [User, nil] who did it
      attr_reader :actor

      # @param rows [Array<Event>] of one call
      # @return [Array<Happening>] in their order; none in a call that not everybody sees who
      #   sees the topic
      def self.all(call_id, rows)
        rows = rows.select { |row| NAME_OF.key?(row.action) }
        return [] if rows.empty?
        call = Call.includes(:slots, topic: :first_post).find_by(id: call_id)
        return [] if call&.topic.nil? || call.topic.first_post&.hidden
        claims = Claim.includes(:user).where(id: rows.filter_map(&:claim_id)).index_by(&:id)
        actors = User.where(id: rows.map(&:actor_id)).index_by(&:id)
        filling = Filling.among(rows, call)
        rows.flat_map do |row|
          names = [NAME_OF.fetch(row.action), (FILLED if filling.include?(row.id))].compact
          of(names, row: row, call: call, claim: claims[row.claim_id], actor: actors[row.actor_id])
        end
      end

      def self.of(names, **about) = names.map { |name| new(name, **about) }
      private_class_method :of

      # @param name [Symbol] one of ALL
      def initialize(name, row:, call:, claim:, actor:)
        @name = name
        @row = row
        @call = call
        @claim = claim
        @actor = actor
        @slot = call.slots.find { |slot| slot.id == row.slot_id } if row.slot_id
      end

      # @return [Boolean] whether somebody who had said yes dropped out
      def dropped_out? = row.action == "released" && row.from_state == "claimed"

      # @return [Hash] JSON, see {Payload}
      def payload = @payload ||= Payload.new(self).to_h
    end
  end
end
