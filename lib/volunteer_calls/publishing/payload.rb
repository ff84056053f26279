# frozen_string_literal: true

module VolunteerCalls
  module Publishing
    # What other software is told: what everybody may know who sees the topic. People are left
    # out of calls whose names are not for everybody; notes, reasons and the contact's details
    # are always left out. Call and slot are as they are when it is told.
    class Payload
      # @param happening [Happening]
      def initialize(happening)
        @happening = happening
        @row = happening.row
        @call = happening.call
      end

      # @return [Hash] JSON
      def to_h
        {
          id: @row.id,
          action: @row.action,
          at: time(@row.created_at),
          version: @row.change_version,
          actor: person(@happening.actor),
          topic: topic,
          call: call,
          slot: slot,
          claim: claim,
          names_hidden: !@call.names_public?,
        }
      end

      private

      def topic
        topic = @call.topic
        { id: topic.id, title: topic.title, url: topic.url, category_id: topic.category_id }
      end

      def call
        {
          id: @call.id,
          version: @call.version,
          status: @call.status.to_s,
          event: {
            name: @call.event_name,
            place: @call.event_place,
          },
          timezone: @call.timezone,
          closes_at: time(@call.closes_at),
          places_open: @call.places_open,
        }
      end

      def slot
        slot = @happening.slot
        return if slot.nil?
        {
          id: slot.id,
          title: slot.title,
          starts_at: time(slot.starts_at),
          ends_at: time(slot.ends_at),
          place: slot.place,
          needed: slot.needed,
          capacity: slot.capacity,
          held: slot.held,
          status: slot.status(call_closed: @call.closed?).to_s,
        }
      end

      def claim
        claim = @happening.claim
        return if claim.nil?
        {
          id: claim.id,
          kind: claim.kind,
          state: @row.to_state || claim.state,
          from_state: @row.from_state,
          user: person(claim.user),
        }
      end

      # Whoever made or edited the call is known anyway.
      def person(user)
        return if user.nil? || (!@call.names_public? && !about_the_call?)
        PersonPayload.for(user)
      end

      def about_the_call? = @row.claim_id.nil? && @row.user_id.nil?

      def time(instant) = instant&.utc&.iso8601
    end
  end
end
