# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # "Tomorrow 09:45": to those who do a slot. Nothing has to be answered; the one link
    # that matters now is the way out.
    class ReminderLetter < Letter
      # A sentence around a link; plain: the same where a link is an address below it.
      WayOut = Struct.new(:before, :text, :after, :url, :plain)

      def subject = words("subject.#{day}", date: clock.date(starts_at), clock: time)

      def heading = words("heading.#{day}", date: clock.date(starts_at))

      def way_out
        return unless claim&.live?
        before, after = words(:way_out, link: "\u0000").split("\u0000", -1)
        text = I18n.t("volunteer_calls.answers.acts.drop_out")
        url = AnswerLink.for_claim(claim, :drop_out).url
        WayOut.new(before, text, after, url, words(:way_out_plain))
      end

      # Nothing is to be answered here, though something else may be.
      def deadline = nil

      def leads_to_call? = false

      private

      # "today" and "tomorrow" are what they are to the reader.
      def day
        days = (clock.day_of(starts_at) - clock.day_of(Time.zone.now)).to_i
        { 0 => :today, 1 => :tomorrow }.fetch(days, :later)
      end

      # With its zone only where the reader's is not the event's.
      def time = clock.time_of(starts_at, zone: !clock.equal?(times))

      # The reader's own clock, where it shows something else than the event's.
      def clock
        @clock ||=
          begin
            zone = user.user_option&.timezone
            theirs = EventTime.new(zone) if zone.present? && WallClock.zone?(zone)
            theirs&.differs?(times, starts_at) ? theirs : times
          end
      end
    end
  end
end
