# frozen_string_literal: true

# Makes what a run needs and writes it as JSON: the people's headers, the requests to send
# and the statements counted. Arguments: what is wanted as JSON, and the file to write.
require "json"

%w[host visit people calls rivals pools statements census].each { |file| require_relative file }

module VolunteerCallsBench
  # @param wanted [Hash] "people", "rates" (requests of each kind), "sizes" (claims in each
  #   size of call), "seats" (of the race)
  # @return [Hash] for the run
  def self.seed(wanted)
    rivals = Host.prepare
    people = People.new(wanted.fetch("people"))
    calls = Calls.new
    pools = Pools.new(people, calls)
    plan = {
      people: people.headers,
      rates: rates(pools, rivals, wanted.fetch("rates")),
      sizes: sizes(pools, wanted.fetch("sizes")),
      race: pools.race(seats: wanted.fetch("seats")),
      statements: Census.new(people, calls, pools, rivals).to_h,
    }
    # What is new would be planned for as if it were empty until PostgreSQL looks by itself.
    DB.exec("ANALYZE")
    plan
  end

  def self.rates(pools, rivals, count)
    {
      nothing: pools.nothing(count),
      claim: pools.claims(count),
      **(rivals.include?("poll") ? { vote: pools.votes(count) } : {}),
      **(rivals.include?("event") ? { rsvp: pools.rsvps(count) } : {}),
    }
  end

  def self.sizes(pools, count)
    {
      small: pools.claims_in(count, slots: 3, taken: 0, room: 9),
      large: pools.claims_in(count, slots: 50, taken: 4, room: 50),
      huge: pools.claims_in(count, slots: 50, taken: 200, room: (count / 4.0).ceil),
    }
  end
end
