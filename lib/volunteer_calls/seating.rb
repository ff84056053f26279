# frozen_string_literal: true

module VolunteerCalls
  # The seats and the stand-by line of one slot, read and written under the call's lock.
  # Every change of who holds what goes through here, so that it always leaves a history
  # row, the projection and a new version behind.
  #
  # Each claim runs through this file, so it reads with one statement and writes with one,
  # and the reading one is sent together with the lock. PostgreSQL plans it anew each time:
  # what is asked about one row stands in subqueries, which are planned faster than joins.
  class Seating
    LOCK = <<~SQL
      UPDATE volunteer_calls SET version = version + 1, updated_at = :now WHERE id = :call_id;
    SQL

    # How the call and its slots stand, in one statement; who is in the slot in question
    # comes with that slot's row.
    SLOTS = <<~SQL.freeze
      SELECT slots.id, slots.title, slots.needed, slots.capacity, slots.held,
        slots.starts_at, slots.ends_at, slots.withdrawn_at, slots.cover_needed_at,
        calls.topic_id, calls.version, calls.closes_at, calls.cancelled_at, calls.timezone,
        calls.event_name, calls.names_visible_to,
        CASE WHEN slots.id = :slot_id THEN (
          SELECT json_build_array(closed, archived, deleted_at)::text
          FROM topics
          WHERE id = calls.topic_id
        ) END AS topic_state,
        CASE WHEN slots.id = :slot_id THEN (
          SELECT json_agg(json_build_array(id, user_id, state, seat, queue_number))::text
          FROM volunteer_call_claims
          WHERE slot_id = :slot_id AND state IN (:live)
        ) END AS live_claims,
        CASE WHEN slots.id = :slot_id THEN (#{OverlappingClaims::SLOT_IDS}) END AS overlapping,
        CASE WHEN slots.id = :slot_id THEN nextval('volunteer_call_claims_id_seq') END AS next_id
      FROM volunteer_call_slots slots
      JOIN volunteer_calls calls ON calls.id = slots.call_id
      WHERE slots.call_id = :call_id
    SQL

    # A live claim of the slot, as far as seating needs it.
    Place = Struct.new(:id, :user_id, :state, :seat, :queue_number)

    # The call as far as others read it; its slots are {SlotStanding}.
    Standing =
      Struct.new(
        :id,
        :topic_id,
        :version,
        :closes_at,
        :cancelled_at,
        :timezone,
        :event_name,
        :names_visible_to,
        :topic,
        :slots,
      ) { include CallStanding }

    # @return [CallStanding] the call as it is now, with its new version
    attr_reader :call
    # @return [SlotStanding] the slot as it is now, with its id, title and capacity
    attr_reader :slot
    # @return [Array<Claim>] what was settled, each in its last state
    attr_reader :changes

    # Locks the call and raises its version. Call inside a transaction; a transaction
    # that changes nothing must roll back.
    #
    # @param topic [Topic, nil] nil when it is deleted
    # @param user [User, nil] who is to have a seat, for {overlapping_slot_ids}
    def self.lock(call_id:, slot_id:, topic:, user: nil)
      # Each statement sees what is committed when it begins: the second, when the lock is held.
      new(call_id: call_id, slot_id: slot_id, topic: topic, user: user, sql: LOCK + SLOTS)
    end

    # Without {lock} it is for answers about what is.
    #
    # @param topic [Topic, nil] nil when it is deleted
    # @param sql [String] {lock} only
    def initialize(call_id:, slot_id:, topic:, user: nil, sql: SLOTS)
      @user = user
      values = {
        call_id: call_id,
        slot_id: slot_id,
        user_id: user&.id,
        live: Claim::LIVE,
        now: Time.zone.now,
      }
      # Discourse puts values in a second time, for its log, where it is given them apart.
      slots = DB.query_decorator(SlotStanding, DB.sql_fragment(sql, values))
      @slot = slots.find { |slot| slot.id == slot_id }
      @places = JSON.parse(@slot.live_claims || "[]").map { |place| Place.new(*place) }
      @call = standing(call_id, topic, slots)
      @changes = []
    end

    # @return [Integer, nil] the id of the live claim somebody has on this slot
    def claim_id_of(user_id) = @places.find { |place| place.user_id == user_id }&.id

    # @return [Boolean] whether a claim is one of the slot's live ones
    def live?(claim_id) = @places.any? { |place| place.id == claim_id }

    # @return [Hash{String => Integer}] how many live claims of the slot are in each state
    def counts = @places.map(&:state).tally

    # @return [Array<Integer>] the slots whose seats the person it was locked for has at the
    #   same time
    def overlapping_slot_ids
      raise ArgumentError, "Whose claims overlap? Lock it for somebody" if @user.nil?
      JSON.parse(slot.overlapping || "[]")
    end

    # @return [Integer, nil] the lowest free seat
    def free_seat
      taken = @places.filter_map(&:seat).to_set
      (1..slot.capacity).find { |seat| !taken.include?(seat) }
    end

    # @return [Integer] behind everybody who stands by now
    def next_queue_number = (@places.filter_map(&:queue_number).max || 0) + 1

    # @return [Array<Place>] those who stand by, first in line first
    def standing_by
      @places.select { |place| place.state == "standby" }.sort_by(&:queue_number)
    end

    # @return [Array<Place>] those who would do it if nobody else can, first said first
    def last_resorts = @places.select { |place| place.state == "last_resort" }.sort_by(&:id)

    # Saves a claim in its new state and everything that must go with it. When it leaves a
    # seat behind, {FreedSeat} decides who is asked next.
    #
    # @param claim [Claim] new or changed, not yet saved; a new one gets its id here
    # @param action [String] a key of {Transitions::RULES}
    # @param actor [User] who did it
    # @param reason [String, nil] private, for organisers
    # @param cause [String, nil] why the plugin did it, for the history
    # @param data [Hash] what else the history is to know
    # @return [Claim] as it is in the database now
    # @raise [Transitions::Impossible]
    def settle(claim, action:, actor:, reason: nil, cause: nil, **data)
      from_state = claim.state_in_database
      Transitions.check!(action, from_state, claim.state)
      claim.id ||= slot.next_id
      place(claim)
      freed = FreedSeat.new(self) if Claim::HOLDING.include?(from_state) && claim.seat.nil?
      slot.cover_needed_at = nil if slot.cover_needed_at && slot.places_open.zero?
      slot.cover_needed_at ||= Time.zone.now if freed&.needs_cover?
      event = { action: action, actor_id: actor.id, from_state: from_state, why: reason }
      cover = true if freed&.needs_cover?
      event[:data] = { cover: cover, cause: cause, **data }.compact.presence
      saved = write(claim, event)
      freed&.ask_next
      saved
    end

    private

    def place(claim)
      @places.reject! { |place| place.id == claim.id }
      @places << place_of(claim) if claim.live?
      slot.held = @places.count(&:seat)
    end

    # Whatever is written here is told to people: the first of a transaction sees to it.
    def write(claim, event)
      Announcing.soon(call.id) if @changes.empty?
      saved =
        Settlement.write(
          claim,
          event: event,
          slot: slot,
          topic_id: call.topic_id,
          fields: {
            Projection::FIELD => Projection.summary(call),
            Projection.slot_field(slot.id) =>
              Projection.slot(slot, projected(claim), names: call.names_public?),
          },
        )
      @changes.reject! { |change| change.id == saved.id }
      @changes << saved
      saved
    end

    # What is over says who was there too. Nothing of that is asked before, when people wait.
    def projected(claim)
      return @places unless slot.past?
      known = Claim.where(slot_id: slot.id, state: Claim::OUTCOMES).where.not(id: claim.id).to_a
      known << claim if claim.outcome?
      @places + known.map { |outcome| place_of(outcome) }
    end

    # Every row says the same of the call.
    def standing(call_id, topic, slots)
      row = @slot
      bring_up_to_date(topic, JSON.parse(row.topic_state)) if topic && row.topic_state
      Standing.new(
        call_id,
        row.topic_id,
        row.version,
        row.closes_at,
        row.cancelled_at,
        row.timezone,
        row.event_name,
        row.names_visible_to,
        topic,
        slots,
      )
    end

    # What may have changed since the topic was read, and is not to be saved.
    def bring_up_to_date(topic, state)
      changed = %i[closed archived deleted_at].zip(state).reject { |name, now| topic[name] == now }
      topic.assign_attributes(changed.to_h)
      topic.clear_attribute_changes(changed.map(&:first))
    end

    def place_of(claim) = Place.new(*claim.attributes.values_at(*Place.members.map(&:to_s)))
  end
end
