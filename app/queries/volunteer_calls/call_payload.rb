# frozen_string_literal: true

module VolunteerCalls
  # A topic's call as page and API carry it; see `CallPayload` in types.ts. Two SQL
  # statements, one for a topic without a call, however large the call is.
  class CallPayload
    CLAIM_COLUMNS = %w[
      volunteer_call_claims.id
      volunteer_call_claims.slot_id
      volunteer_call_claims.state
      volunteer_call_claims.kind
      volunteer_call_claims.seat
      volunteer_call_claims.queue_number
      volunteer_call_claims.created_at
      volunteer_call_claims.note
      volunteer_call_claims.expires_at
      volunteer_call_claims.confirm_by
      volunteer_call_claims.agreed
      volunteer_call_claims.asked_again_at
      volunteer_call_claims.nomination_note
      volunteer_call_claims.outcome_by_id
      volunteer_call_claims.out_of_reach_until
      users.id
      users.username
      users.name
      users.uploaded_avatar_id
      nominators.id
      nominators.username
      nominators.name
      nominators.uploaded_avatar_id
    ].freeze
    # Nobody needs to know any more who nominated somebody who said yes.
    NOMINATORS = <<~SQL.freeze
      LEFT JOIN users nominators ON nominators.id = volunteer_call_claims.nominated_by_id
        AND volunteer_call_claims.state = 'nominated'
    SQL
    BACKER_IDS = Arel.sql(Backing::BACKER_IDS).freeze

    Row =
      Struct.new(
        :id,
        :slot_id,
        :state,
        :kind,
        :seat,
        :queue_number,
        :created_at,
        :note,
        :expires_at,
        :confirm_by,
        :agreed,
        :asked_again_at,
        :nomination_note,
        :outcome_by_id,
        :out_of_reach_until,
        :user_id,
        :username,
        :name,
        :uploaded_avatar_id,
        :nominator_id,
        :nominator_username,
        :nominator_name,
        :nominator_avatar_id,
        :backer_ids,
      )

    # @param topic [Topic] that the viewer may see
    # @return [Hash, nil] nil when the topic has no call
    def self.call(topic:, guardian:)
      # Before the tables are read: a change in between is then heard twice, never missed.
      last_id = MessageBus.last_id(Live.channel(topic.id))
      call = CallWithSlots.call(topic: topic, guardian: guardian)
      return if call.nil?
      new(call, guardian).to_h.merge(message_bus_last_id: last_id)
    end

    def initialize(call, guardian)
      @call = call
      @guardian = guardian
      @claims = read_claims
    end

    # @return [Hash]
    def to_h
      {
        id: call.id,
        topic_id: call.topic_id,
        version: call.version,
        status: call.status,
        event: {
          name: call.event_name,
          place: call.event_place,
        },
        contact: contact,
        timezone: call.timezone,
        closes_at: time(call.closes_at),
        cancelled: cancelled,
        created_at: time(call.created_at),
        user: PersonPayload.for(call.user || Discourse.system_user),
        places_open: call.places_open,
        names_visible_to: call.names_visible_to,
        thanks: call.slots.first.thanks["count"],
        everybody_thanked_at: time(call.everybody_thanked_at),
        slots: slots,
        viewer: viewer.to_h,
      }
    end

    private

    attr_reader :call

    def viewer = @viewer ||= ViewerPayload.new(call, @claims, @guardian)

    def read_claims
      Claim
        .involved
        .joins(:user)
        .joins(NOMINATORS)
        .where(call_id: call.id)
        .in_order
        .where.not(slot_id: call.slots.select(&:withdrawn?))
        .pluck(*CLAIM_COLUMNS, BACKER_IDS)
        .map { |values| Row.new(*values) }
        .select { |row| !outcome?(row) || past_slot_ids.include?(row.slot_id) }
    end

    def outcome?(row) = Claim::OUTCOMES.include?(row.state)

    def past_slot_ids = @past_slot_ids ||= call.slots.select(&:past?).to_set(&:id)

    def contact
      return if call.contact_name.nil?
      { name: call.contact_name, organisation: call.contact_organisation }
    end

    def slots
      claims = @claims.group_by(&:slot_id)
      # As if nobody had a seat any more: their order would tell who didn't come.
      past_slot_ids.each { |id| claims[id]&.sort_by!(&:id) }
      closed = call.closed?
      call
        .slots
        .reject(&:withdrawn?)
        .map do |slot|
          {
            id: slot.id,
            position: slot.position,
            title: slot.title,
            description: slot.description,
            starts_at: time(slot.starts_at),
            ends_at: time(slot.ends_at),
            place: slot.place,
            perk: slot.perk,
            needed: slot.needed,
            capacity: slot.capacity,
            held: slot.held + claims.fetch(slot.id, []).count { |row| outcome?(row) },
            cover_needed_at: time(slot.cover_needed_at),
            cover: (Cover.payload(slot.cover) if viewer.sees_names?),
            rescheduled: rescheduled(slot, claims.fetch(slot.id, [])),
            status: slot.status(call_closed: closed),
            **people(claims.fetch(slot.id, [])),
            attending: Attendance.payload(slot.attending, names: viewer.sees_names?),
            questions: slot.questions,
            links: Link.payload(slot.link_rows),
            outcome: slot.outcome,
          }
        end
    end

    # Whoever may not see the names sees how many there are, and what is their own.
    def people(rows)
      return { claims: rows.map { |row| claim(row) } } if viewer.sees_names?
      {
        claims: rows.select { |row| viewer.own?(row) }.map { |row| claim(row) },
        counts: rows.map { |row| ClaimPayload.public_state(row) }.tally,
      }
    end

    def cancelled
      return unless call.cancelled?
      { at: time(call.cancelled_at), by: editor, reason: call.cancel_reason }
    end

    # While somebody has to confirm it. By whom is known as long as nothing else was edited.
    def rescheduled(slot, claims)
      return if slot.rescheduled_at.nil? || claims.none?(&:confirm_by)
      {
        at: time(slot.rescheduled_at),
        by: (editor if slot.rescheduled_at == call.edited_at),
        reason: slot.reschedule_reason,
      }
    end

    def editor = PersonPayload.for(call.edited_by || Discourse.system_user)

    def claim(row)
      person = PersonPayload.build(row.user_id, row.username, row.name, row.uploaded_avatar_id)
      backings = Backing.payload(row.backer_ids, names: viewer.sees_names?)
      ClaimPayload.build(
        row,
        person,
        nominated_by: nominator(row),
        discreet: !viewer.knows_outcome?(row),
      ).merge(backings: backings, **seatless(row))
    end

    # Who held which seat is nothing to a slot that is over, and would tell who didn't come.
    def seatless(row) = past_slot_ids.include?(row.slot_id) ? { seat: nil } : {}

    def nominator(row)
      return if row.nominator_id.nil?
      PersonPayload.build(
        row.nominator_id,
        row.nominator_username,
        row.nominator_name,
        row.nominator_avatar_id,
      )
    end

    def time(instant) = instant&.utc&.iso8601
  end
end
