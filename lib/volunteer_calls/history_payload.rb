# frozen_string_literal: true

module VolunteerCalls
  # A page of the {History} as its readers get it. Organisers get everything but the contact's
  # private part; who looks at their own claim gets no private word of others, and nobody's
  # name where the call keeps names.
  class HistoryPayload
    # Whose reasons everybody whom they touch was told.
    TOLD = [*History::OF_SLOT, *History::OF_CALL].freeze

    # @param events [Array<Event>] of one call
    # @param reader [User]
    # @param organiser [Boolean] whether the reader is one
    # @param names [Boolean] whether the reader may know who has claims in the call
    def initialize(events, reader:, organiser:, names:)
      @events = events
      @reader = reader
      @organiser = organiser
      @names = names || organiser
    end

    # @return [Array<Hash>] see `HistoryEvent` in types.ts
    def as_json(*) = @events.map { |event| payload(event) }

    private

    def payload(event)
      {
        id: event.id,
        action: event.action,
        at: event.created_at.utc.iso8601,
        by_forum: !event.actor_id.positive?,
        actor: person(event.actor_id),
        user: person(event.user_id),
        slot: slot(event.slot_id),
        other_slot: slot(other_slot_id(event)),
        from_state: event.from_state,
        to_state: event.to_state,
        reason: (event.reason if reason?(event)),
        data: (data(event) if @organiser),
      }
    end

    # nil for the forum, for who is gone and for who isn't to be known.
    def person(id)
      user = people[id] if id&.positive? && (@names || id == @reader.id)
      user && PersonPayload.for(user)
    end

    def slot(id)
      slot = slots[id]
      slot && { id: slot.id, title: slot.title }
    end

    # Where somebody was moved to, or from.
    def other_slot_id(event) = event.data&.dig("other_slot_id")

    def reason?(event)
      @organiser || event.actor_id == @reader.id || TOLD.include?(event.action)
    end

    def data(event)
      data = event.data || {}
      touched = data.fetch("people", {}).values.flatten | Array(data["user_ids"])
      {
        **data.slice("old", "new", "was", "now", "cover", "by_contact"),
        "count" => touched.size.nonzero?,
      }.compact
    end

    def people
      @people ||=
        User.where(id: @events.flat_map { |event| [event.actor_id, event.user_id] }).index_by(&:id)
    end

    def slots
      @slots ||=
        Slot.where(
          id: @events.flat_map { |event| [event.slot_id, other_slot_id(event)] }.compact.uniq,
        ).index_by(&:id)
    end
  end
end
