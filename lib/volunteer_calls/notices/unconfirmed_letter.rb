# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # "2 people haven't confirmed": to the organisers, after a slot was moved.
    class UnconfirmedLetter < ListLetter
      private

      def things = @things ||= Reminders::Unconfirmed.of(call, Time.zone.now)

      def line(claim)
        slot = call.slots.find { |one| one.id == claim.slot_id }
        # Whoever posted the call need not be one of its organisers any more.
        person = PersonName.of((claim.user if names.of_volunteers?))
        [person, words(:line, slot: slot.title, period: period(slot))]
      end
    end
  end
end
