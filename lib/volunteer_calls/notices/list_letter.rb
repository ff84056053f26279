# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # A letter to the organisers that names several things in its table. As they are when
    # it is sent.
    class ListLetter < Letter
      # Nobody reads more in an e-mail.
      MOST = 20

      def subject = words(:subject, count: count)

      def heading = words(:heading, count: count)

      def facts
        shown = things.first(MOST)
        facts = shown.map { |thing| Facts::Fact.new("", lines(thing)) }
        facts.first&.label = words(:label)
        more = things.size - shown.size
        if more.positive?
          facts << Facts::Fact.new("", [Facts::Line.new(shared(:more, count: more))])
        end
        facts
      end

      private

      def count = things.size

      def lines(thing)
        name, rest = line(thing)
        [Facts::Line.new(name, :strong), Facts::Line.new(rest)]
      end

      # "Fri 16 February 2018, 09:45–11:00 GMT"
      def period(slot) = times.period(slot.starts_at, slot.ends_at)
    end
  end
end
