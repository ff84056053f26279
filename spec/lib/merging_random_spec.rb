# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# Whatever people do with however many accounts: after any merge nobody has two places, nothing
# is overbooked, and what is projected is what the tables say. A failure names its seed;
# VOLUNTEER_CALLS_SEED=… repeats it, VOLUNTEER_CALLS_RUNS=… runs more.
RSpec.describe VolunteerCalls::Merging do
  runs = Integer(ENV.fetch("VOLUNTEER_CALLS_RUNS", 5))
  first_seed = Integer(ENV.fetch("VOLUNTEER_CALLS_SEED") { Random.new_seed % 100_000 })

  let(:organiser) { Fabricate(:volunteer) }
  let(:slots) do
    [
      { needed: 1, capacity: 2, starts_at: 5.days.from_now, ends_at: nil },
      { needed: 2, capacity: 3, starts_at: 6.days.from_now, ends_at: nil },
    ]
  end
  let(:calls) do
    Array.new(2) { Fabricate(:volunteer_call, topic: Fabricate(:topic, user: organiser), slots:) }
  end

  def service(action, user, **params)
    VolunteerCalls::Claim.const_get(action).call(params: params, guardian: Guardian.new(user))
  end

  def any_claim(random)
    VolunteerCalls::Claim.live.order(:id).to_a.sample(random: random)
  end

  def act(person, people, random)
    slot_id = calls.sample(random: random).slots.sample(random: random).id
    case random.rand(9)
    when 0..2
      service(:Take, person, slot_id:, kind: "volunteer", allow_overlap: true)
    when 3
      service(:Take, person, slot_id:, kind: "standby")
    when 4
      service(:Take, person, slot_id:, kind: "last_resort")
    when 5
      service(:Nominate, person, slot_id:, username: people.sample(random: random).username)
    when 6
      claim = any_claim(random)
      claim && service(:Release, [claim.user, organiser].sample(random:), claim_id: claim.id)
    when 7
      VolunteerCalls::Attendance::Add.call(params: { slot_id: }, guardian: Guardian.new(person))
    else
      claim = any_claim(random)
      params = { claim_id: claim&.id }
      VolunteerCalls::Backing::Add.call(params: params, guardian: Guardian.new(person))
    end
  end

  def expect_sound
    VolunteerCalls::Slot.find_each do |slot|
      live = VolunteerCalls::Claim.live.where(slot_id: slot.id)
      seats = live.where.not(seat: nil).pluck(:seat)
      expect(seats).to match_array(seats.uniq)
      expect(seats.size).to be <= slot.capacity
      expect(live.pluck(:user_id)).to match_array(live.pluck(:user_id).uniq)
      next if seats.size == slot.capacity
      expect(live.where(state: "standby")).to be_empty
    end
    expect(own_backings).to eq(0)
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  def own_backings
    DB.query_single(<<~SQL).first
      SELECT count(*) FROM volunteer_call_backings backings
      JOIN volunteer_call_claims claims ON claims.id = backings.claim_id
      WHERE claims.user_id = backings.user_id
    SQL
  end

  # @return [Hash{Integer => Integer}] the best either account has in each slot
  def best_of(*users)
    VolunteerCalls::Claim
      .live
      .where(user_id: users.map(&:id))
      .pluck(:slot_id, :state)
      .group_by(&:first)
      .transform_values do |rows|
        rows.map { |_, state| described_class::Doubles::ORDER.index(state) }.min
      end
  end

  runs.times do |run|
    seed = first_seed + run

    it "keeps its promises through random merges (seed #{seed})" do
      freeze_time Time.zone.parse("2030-03-28 12:00")
      random = Random.new(seed)
      people = Array.new(9) { Fabricate(:volunteer) }
      5.times do
        14.times { act(people.sample(random: random), people, random) }
        source, target = people.sample(2, random: random)
        best = best_of(source, target)
        DiscourseEvent.trigger(:merging_users, source, target)
        people.delete(source)

        expect_sound
        after = best_of(target)
        # Nobody loses a slot, nor what they have there; an offer in the line may be gained.
        best.each { |slot_id, rank| expect(after.fetch(slot_id)).to be <= rank }
        expect(VolunteerCalls::Claim.where(user_id: source.id)).to be_empty
      end
    end
  end
end
