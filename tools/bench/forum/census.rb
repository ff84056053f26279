# frozen_string_literal: true

module VolunteerCallsBench
  # The SQL statements of everything that is measured, by name.
  class Census
    WARM_UPS = 3
    LISTED = 30

    def initialize(people, calls, pools, rivals)
      @people = people
      @calls = calls
      @pools = pools
      @rivals = rivals
    end

    # @return [Hash{String => Array<String>}]
    def to_h
      { "nothing" => :nothing, "claim" => :claims, **rivals }.transform_values do |pool|
          count(@pools.public_send(pool, WARM_UPS + 1))
        end
        .merge(topic_views, lists)
    end

    private

    def rivals = { "vote" => :votes, "rsvp" => :rsvps }.slice(*names)

    def names = [("vote" if @rivals.include?("poll")), ("rsvp" if @rivals.include?("event"))]

    def count(requests) = Statements.of_last(@people.headers, requests)

    # Of one and the same topic, before it gets a call and after.
    def topic_views
      topic = Host.post("Who helps at the open day", "We open the workshop to everybody.").topic
      without = count(reading("/t/#{topic.id}.json"))
      call = @calls.make(slots: 20, capacity: 10, topic: Topic.find(topic.id))
      @calls.fill(call, each: 10)
      { "topic" => without, "topic with call" => count(reading("/t/#{topic.id}.json")) }
    end

    # Of the same topics; they are the newest.
    def lists
      topics = Array.new(LISTED) { Host.topic("Who helps at the open day") }
      without = count(reading("/latest.json"))
      topics.each { |topic| @calls.make(slots: 3, capacity: 2, topic: topic) }
      { "list" => without, "list with calls" => count(reading("/latest.json")) }
    end

    # The same person again: the first visit of somebody leaves more behind.
    def reading(path) = Array.new(WARM_UPS + 1) { [0, "GET", path, nil] }
  end
end
