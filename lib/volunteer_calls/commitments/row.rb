# frozen_string_literal: true

module VolunteerCalls
  class Commitments
    # One claim as its person's own page shows it; see `Commitment` in types. Who can't see
    # the topic any more keeps the slot's title and time, and what is their own.
    class Row
      # @param claim [Claim] with slot, call and topic
      # @param context [Context]
      def initialize(claim, context)
        @claim = claim
        @context = context
        @slot = claim.slot
        @call = claim.call
      end

      # @return [Boolean] whether the person sees the call
      def visible? = @context.visible?(@call)

      # @return [Boolean] whether the person may see the others' names
      def names? = @context.names?(@call)

      # @return [Hash]
      def to_h
        {
          claim: claim,
          slot: slot,
          timezone: @call.timezone,
          topic: (topic if visible?),
          names: names?,
          calendar: (Calendar::Link.path(@claim.id) if @claim.seat && @slot.starts_at),
        }
      end

      private

      def claim
        {
          id: @claim.id,
          state: @claim.state,
          kind: @claim.kind,
          note: @claim.note,
          ended_at: time(@claim.ended_at),
          expires_at: time(@claim.expires_at),
          confirm_by: time(@claim.confirm_by),
          agreed: (@claim.agreed if @claim.confirm_by && visible?),
          nominated_by: nominator,
          nomination_note: (@claim.nomination_note if @claim.state == "nominated"),
        }
      end

      def nominator
        return if @claim.state != "nominated" || @claim.nominated_by.nil? || !visible?
        PersonPayload.for(@claim.nominated_by)
      end

      def slot
        theirs = {
          id: @slot.id,
          title: @slot.title,
          starts_at: time(@slot.starts_at),
          ends_at: time(@slot.ends_at),
        }
        return theirs unless visible?
        theirs.merge(
          place: @slot.place || @call.event_place,
          needed: @slot.needed,
          capacity: @slot.capacity,
          held: @slot.held,
          withdrawn: @slot.withdrawn?,
          cover_needed: @slot.cover_needed?(@context.now),
        )
      end

      def topic
        topic = @call.topic
        {
          id: topic.id,
          title: topic.title,
          url: SlotLink.path(topic, @slot.id),
          event_name: @call.event_name,
        }
      end

      def time(instant) = instant&.utc&.iso8601
    end
  end
end
