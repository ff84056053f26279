# frozen_string_literal: true

module VolunteerCalls
  # The seats and the stand-by line of one slot, read and written under the call's lock.
  # Every change of who holds what goes through here, so that it always leaves a history
  # row, the projection and a new version behind.
  #
  # Each claim runs through this file, so it reads with one statement and writes with two.
  class Seating
    # How the call's slots stand, in one statement; who is in the slot in question comes
    # with that slot's row.
    SLOTS = <<~SQL.freeze
      SELECT slots.id, slots.title, slots.needed, slots.capacity, slots.held,
        slots.starts_at, slots.ends_at, slots.withdrawn_at,
        calls.closes_at, topics.closed, topics.archived,
        CASE WHEN slots.id = :slot_id THEN (
          SELECT json_agg(json_build_array(id, user_id, state, seat, queue_number))::text
          FROM volunteer_call_claims
          WHERE slot_id = :slot_id AND state IN (:live)
        ) END AS live_claims
      FROM volunteer_call_slots slots
      JOIN volunteer_calls calls ON calls.id = slots.call_id
      JOIN topics ON topics.id = calls.topic_id
      WHERE slots.call_id = :call_id
    SQL

    # A live claim of the slot, as far as seating needs it.
    Place = Struct.new(:id, :user_id, :state, :seat, :queue_number)

    # @return [Call] with its new version
    attr_reader :call
    # @return [SlotStanding] the slot as it is now, with its id, title and capacity
    attr_reader :slot

    # Locks the call and raises its version. Call inside a transaction; a transaction
    # that changes nothing must roll back.
    #
    # @param slot [Slot] as it was read before; with its call and topic
    def self.lock(slot)
      locked = DB.query(<<~SQL, id: slot.call_id, now: Time.zone.now).first
        UPDATE volunteer_calls SET version = version + 1, updated_at = :now
        WHERE id = :id
        RETURNING version
      SQL
      new(slot.call, slot.id, locked.version)
    end

    # Reads without locking, for answers about what is.
    #
    # @param slot [Slot] with its call and topic
    def self.peek(slot)
      new(slot.call, slot.id, Call.where(id: slot.call_id).pick(:version))
    end

    def initialize(call, slot_id, version)
      @call = call
      @slots =
        DB.query_decorator(
          SlotStanding,
          SLOTS,
          call_id: call.id,
          slot_id: slot_id,
          live: Claim::LIVE,
        )
      @slot = @slots.find { |slot| slot.id == slot_id }
      @places = JSON.parse(@slot.live_claims || "[]").map { |values| Place.new(*values) }
      refresh(@call, version: version, closes_at: @slot.closes_at)
      refresh(@call.topic, closed: @slot.closed, archived: @slot.archived) if @call.topic
    end

    # @return [Integer, nil] the id of the live claim somebody has on this slot
    def claim_id_of(user_id) = @places.find { |place| place.user_id == user_id }&.id

    # @return [Boolean] whether a claim is one of the slot's live ones
    def live?(claim_id) = @places.any? { |place| place.id == claim_id }

    # @return [Integer, nil] the lowest free seat
    def free_seat
      taken = @places.filter_map(&:seat).to_set
      (1..slot.capacity).find { |seat| !taken.include?(seat) }
    end

    # @return [Integer] behind everybody who stands by now
    def next_queue_number = (@places.filter_map(&:queue_number).max || 0) + 1

    # @return [Integer] needed places nobody holds yet, in the whole call
    def places_open = call.places_open(slots: @slots)

    # Saves a claim in its new state and everything that must go with it.
    #
    # @param claim [Claim] new or changed, not yet saved
    # @param action [String] one of {Event::ACTIONS}
    # @param actor [User] who did it
    # @param reason [String, nil] private, for organisers
    def settle(claim, action:, actor:, reason: nil)
      event = { action: action, actor_id: actor.id, reason: reason, from: claim.state_in_database }
      claim.save!
      @places.reject! { |place| place.id == claim.id }
      @places << place_of(claim) if claim.live?
      slot.held = @places.count(&:seat)
      Settlement.write(
        claim,
        event: event,
        held: slot.held,
        topic_id: call.topic_id,
        fields: {
          Projection::FIELD => Projection.summary(call, slots: @slots),
          Projection.slot_field(slot.id) => Projection.slot(slot, @places),
        },
      )
    end

    private

    # What may have changed since the record was read, and is not to be saved.
    def refresh(record, **attributes)
      record.assign_attributes(attributes)
      record.clear_attribute_changes(attributes.keys)
    end

    def place_of(claim) = Place.new(*claim.attributes.values_at(*Place.members.map(&:to_s)))
  end
end
