# frozen_string_literal: true

module VolunteerCalls
  # Who took the place that somebody gave up. Read from the history of the slot: whoever says yes
  # takes the place that has been free longest, so that nobody is said to have taken over from two
  # people. One statement, however many claims.
  module Takeovers
    LEFT = %w[released removed moved_away].freeze
    CAME = %w[covered claimed accepted assigned moved].freeze

    SQL = <<~SQL
      SELECT events.slot_id, events.claim_id, events.user_id, events.action,
        users.username, users.name, users.uploaded_avatar_id
      FROM volunteer_call_events events
      LEFT JOIN users ON users.id = events.user_id
      WHERE events.slot_id IN (:slot_ids) AND events.from_state IS DISTINCT FROM events.to_state
        AND ((events.action IN (:left) AND events.from_state = 'claimed')
          OR (events.action IN (:came) AND events.to_state = 'claimed'))
      ORDER BY events.id
    SQL

    # @param claims [Array<Claim>] that were given up
    # @return [Hash{Integer => Hash}] people by the id of the claim; see {PersonPayload}
    def self.of(claims)
      return {} if claims.empty?
      rows = DB.query(SQL, slot_ids: claims.map(&:slot_id).uniq, left: LEFT, came: CAME)
      taken = rows.group_by(&:slot_id).values.map { |events| pair(events) }.reduce({}, :merge)
      taken.slice(*claims.map(&:id))
    end

    # @param events [Array<#claim_id, #user_id, #action>] of one slot, the oldest first
    # @return [Hash{Integer => Hash}]
    def self.pair(events)
      free = []
      events.each_with_object({}) do |event, taken|
        next free << event if LEFT.include?(event.action)
        # Who comes back takes their own place again, and hasn't taken over from anybody.
        own = free.find { |left| left.user_id == event.user_id }
        given_up = free.delete(own || free.first)
        taken[given_up.claim_id] = person(event) if given_up && own.nil? && event.username
      end
    end
    private_class_method :pair

    def self.person(event)
      PersonPayload.build(event.user_id, event.username, event.name, event.uploaded_avatar_id)
    end
    private_class_method :person
  end
end
