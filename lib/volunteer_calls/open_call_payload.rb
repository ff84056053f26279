# frozen_string_literal: true

module VolunteerCalls
  # A call in the list of those that need people; see `OpenCall` in types.
  class OpenCallPayload
    # @param call [Call] with its topic, and `places`, `urgent`
    # @param slots [Array<Slot>] those with places open, with `fits`
    # @param states [Hash{Integer => String}] of the reader's claims, by slot
    def initialize(call, slots, states)
      @call = call
      @slots = slots
      @states = states
    end

    # @return [Hash]
    def to_h
      topic = @call.topic
      {
        id: @call.id,
        topic: {
          id: topic.id,
          title: topic.title,
          url: SlotLink.path(topic, nil),
          category_id: topic.category_id,
        },
        event: {
          name: @call.event_name,
          place: @call.event_place,
        },
        timezone: @call.timezone,
        closes_at: @call.closes_at&.utc&.iso8601,
        places_open: @slots.sum(&:places_open),
        cover_needed: @call.urgent,
        slots: @slots.map { |slot| slot(slot) },
      }
    end

    private

    def slot(slot)
      {
        id: slot.id,
        title: slot.title,
        starts_at: slot.starts_at&.utc&.iso8601,
        ends_at: slot.ends_at&.utc&.iso8601,
        place: slot.place,
        perk: slot.perk,
        needed: slot.needed,
        capacity: slot.capacity,
        held: slot.held,
        places_open: slot.places_open,
        cover_needed: slot.cover_needed?,
        fits: slot.fits,
        state: @states[slot.id],
        url: SlotLink.path(@call.topic, slot.id),
      }
    end
  end
end
