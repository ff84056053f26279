# frozen_string_literal: true

module VolunteerCalls
  # The {Delta} of a claim that went from one slot to another: both slots in one message, so
  # that nobody sees the person in two places, or in none.
  class MoveDelta
    # @param seatings [Array<Seating>] of one change, the last as the call is now
    def initialize(*seatings)
      @deltas = seatings.map { |seating| Delta.new(seating) }
    end

    # @return [Hash] for everybody who sees the topic
    def for_all = together(@deltas.map(&:for_all))

    # @param guardian [Guardian] of whoever made the change
    # @return [Hash]
    def for_actor(guardian) = together(@deltas.map { |delta| delta.for_actor(guardian) })

    private

    def together(parts)
      lists = %i[slots claims].to_h { |name| [name, parts.flat_map { |part| part[name] }] }
      parts.last.merge(lists)
    end
  end
end
