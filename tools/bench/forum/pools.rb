# frozen_string_literal: true

module VolunteerCallsBench
  # Requests in the order in which a run sends them: each `[person, method, path, body]`,
  # with the person as a position in {People#users}. Each changes something that none
  # before it has changed, and neighbours concern different topics and people.
  class Pools
    # How many things one call, poll or event sees in a run: 20 slots of 10 seats.
    SLOTS = 20
    SEATS = 10
    PER_TOPIC = SLOTS * SEATS

    # @param people [People]
    # @param calls [Calls]
    def initialize(people, calls)
      @people = people
      @calls = calls
    end

    def nothing(count)
      Array.new(count) do |number|
        [number % size, "GET", "/volunteer-calls-bench/nothing.json", nil]
      end
    end

    def claims(count)
      topics = Array.new(topics_for(count)) { @calls.make(slots: SLOTS, capacity: SEATS) }
      spread(count, topics) { |call, number| claim_request(call.slots[number % SLOTS]) }
    end

    def votes(count)
      topics = Array.new(topics_for(count)) { Rivals.poll }
      spread(count, topics) do |(post, options), number|
        body = { post_id: post.id, poll_name: "poll", options: [options[number % options.size]] }
        ["PUT", "/polls/vote.json", body]
      end
    end

    def rsvps(count)
      topics = Array.new(topics_for(count)) { Rivals.event }
      spread(count, topics) do |post, _number|
        path = "/discourse-post-event/events/#{post.id}/invitees.json"
        ["POST", path, { invitee: { status: "going" } }]
      end
    end

    # Claims in calls with as many places as there are claims: `taken` of each slot's seats
    # are held before, `room` more are free in the call.
    def claims_in(count, slots:, taken:, room:)
      capacity = taken + (room.to_f / slots).ceil
      calls =
        Array.new((count.to_f / room).ceil) do
          @calls
            .make(slots: slots, capacity: capacity)
            .tap { |call| @calls.fill(call, each: taken) if taken > 0 }
        end
      spread(count, calls) { |call, place| claim_request(call.slots[place % slots]) }
    end

    # Everybody wants the same slot.
    def race(seats:)
      call = @calls.make(slots: 1, capacity: seats)
      requests = Array.new(size) { |person| [person, *claim_request(call.slots.first)] }
      { topic_id: call.topic_id, seats: seats, requests: requests }
    end

    private

    def size = @people.users.size

    def topics_for(count) = (count.to_f / PER_TOPIC).ceil

    # Nobody comes to a topic twice, and nobody's requests follow one another closely.
    def spread(count, topics)
      Array.new(count) do |number|
        place, topic = number.divmod(topics.size)
        [(place + topic * 37) % size, *yield(topics[topic], place)]
      end
    end

    def claim_request(slot)
      ["POST", "/volunteer-calls/slots/#{slot.id}/claims.json", { kind: "volunteer" }]
    end
  end
end
