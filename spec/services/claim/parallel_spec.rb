# frozen_string_literal: true

RSpec.describe VolunteerCalls::Seating do
  include Parallel

  self.use_transactional_tests = false

  # Holds each transaction open after it has read, so that check-then-insert would overbook.
  slowly =
    Module.new do
      def free_seat
        super.tap { ActiveRecord::Base.connection.execute("SELECT pg_sleep(0.02)") if slowed? }
      end

      private

      def slowed? = Thread.current[:volunteer_calls_slowed]
    end
  VolunteerCalls::Seating.prepend(slowly)

  let(:people) { Array.new(8) { Fabricate(:volunteer) } }
  let(:volunteer_call) { Fabricate(:volunteer_call, slots: [{ needed: 3 }]) }
  let(:slot) { volunteer_call.slots.first }

  after do
    topic_id = volunteer_call.topic_id
    user_ids = people.map(&:id) << volunteer_call.user_id
    VolunteerCalls::Event.where(call_id: volunteer_call.id).delete_all
    volunteer_call.topic.destroy!
    TopicCustomField.where(topic_id: topic_id).delete_all
    User.where(id: user_ids).destroy_all
  end

  # Everybody waits for everybody, so that all transactions overlap.
  def take(person, **more)
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: slot.id,
        **more,
      },
      guardian: Guardian.new(person),
    )
  end

  before do
    people
    slot
  end

  it "gives exactly as many places as there are" do
    results = at_once(people, mark: :volunteer_calls_slowed) { |person| take(person) }

    expect(results.count(&:success?)).to eq(3)
    expect(VolunteerCalls::Claim.where(slot_id: slot.id).live.pluck(:seat)).to match_array(
      [1, 2, 3],
    )
    expect(slot.reload.held).to eq(3)
    # One version and one history row for each claim, none for the others.
    expect(volunteer_call.reload.version).to eq(4)
    expect(VolunteerCalls::Event.where(call_id: volunteer_call.id, action: "claimed").count).to eq(
      3,
    )
  end

  it "makes one claim of a double click" do
    person = people.first
    results = at_once([person] * 5, mark: :volunteer_calls_slowed) { |same| take(same) }

    expect(results.count(&:success?)).to eq(1)
    expect(results.map { |result| (result[:claim] || result[:existing_claim]).id }.uniq.size).to eq(
      1,
    )
    expect(slot.reload.held).to eq(1)
  end

  it "keeps a note that is written while the claim is settled" do
    claim = take(people.first)[:claim]
    locked = Concurrent::Event.new
    settling =
      Thread.new do
        ActiveRecord::Base.connection_pool.with_connection do |connection|
          VolunteerCalls::Claim.transaction do
            topic = volunteer_call.topic
            seating = described_class.lock(call_id: claim.call_id, slot_id: slot.id, topic: topic)
            same = VolunteerCalls::Claim.find(claim.id)
            locked.set
            connection.execute("SELECT pg_sleep(0.3)")
            seating.settle(same, action: "confirmed", actor: people.first)
          end
        end
      end
    locked.wait
    params = { claim_id: claim.id, note: "I need a projector" }
    VolunteerCalls::Claim::Annotate.call(params: params, guardian: Guardian.new(people.first))
    settling.join

    expect(claim.reload.note).to eq("I need a projector")
  end

  it "gives everybody their own place in the stand-by line" do
    people.first(3).each { |person| take(person) }
    at_once(people.drop(3), mark: :volunteer_calls_slowed) do |person|
      take(person, kind: "standby")
    end

    numbers = VolunteerCalls::Claim.where(slot_id: slot.id, state: "standby").pluck(:queue_number)
    expect(numbers).to match_array((1..5).to_a)
  end

  it "offers a place that is dropped to the first in line, however many want it" do
    holders = people.first(3).map { |person| take(person)[:claim] }
    first = take(people.fourth, kind: "standby")[:claim]
    results =
      at_once(people - [people.fourth], mark: :volunteer_calls_slowed) do |person|
        person == people.first ? release(holders.first) : take(person)
      end

    expect(results.first).to be_success
    # Nobody was faster than the line.
    expect(results.drop(3).count(&:success?)).to eq(0)
    expect(first.reload.state).to eq("offered")
    expect(slot.reload.held).to eq(3)
  end

  it "offers several dropped places to as many people, each once" do
    holders = people.first(3).map { |person| take(person)[:claim] }
    line = people[3, 4].map { |person| take(person, kind: "standby")[:claim] }
    at_once(people.first(3), mark: :volunteer_calls_slowed) do |person|
      release(holders[people.index(person)])
    end

    expect(line.map { |claim| claim.reload.state }).to eq(%w[offered offered offered standby])
    expect(line.first(3).map(&:seat)).to match_array([1, 2, 3])
    expect(VolunteerCalls::Event.where(call_id: volunteer_call.id, action: "offered").count).to eq(
      3,
    )
  end

  it "lets an offer be accepted or lapse, never both" do
    holders = people.first(3).map { |person| take(person)[:claim] }
    offered = take(people.fourth, kind: "standby")[:claim]
    release(holders.first)
    offered.reload.update!(expires_at: 1.second.from_now)
    sleep 0.9
    results =
      at_once([people.fourth] * 4 + [nil] * 4, mark: :volunteer_calls_slowed) do |person|
        next VolunteerCalls::Timekeeper.run if person.nil?
        call_service(:Accept, person, claim_id: offered.id)
      end

    ended = VolunteerCalls::Event.where(claim_id: offered.id, action: %w[accepted lapsed])
    accepted = results.first(4).count(&:success?)
    # The clock may still have found nothing to do.
    VolunteerCalls::Timekeeper.run(2.seconds.from_now)
    expect(ended.pluck(:action)).to eq([accepted == 1 ? "accepted" : "lapsed"])
    expect(slot.reload.held).to eq(accepted == 1 ? 3 : 2)
  end

  it "lets one of those who step in at short notice have the place" do
    slot.update!(starts_at: 5.hours.from_now, ends_at: nil)
    holders = people.first(3).map { |person| take(person)[:claim] }
    people.drop(3).each { |person| take(person, kind: "standby") }
    release(holders.first)
    results = at_once(people.drop(3), mark: :volunteer_calls_slowed) { |person| take(person) }

    expect(results.count(&:success?)).to eq(1)
    expect(slot.reload).to have_attributes(held: 3, cover_needed_at: nil)
    expect(VolunteerCalls::Event.where(call_id: volunteer_call.id, action: "covered").count).to eq(
      1,
    )
  end

  it "lets people nominate one person once" do
    nominee = Fabricate(:volunteer)
    results =
      at_once(people, mark: :volunteer_calls_slowed) do |person|
        call_service(:Nominate, person, slot_id: slot.id, username: nominee.username)
      end

    expect(results.count(&:success?)).to eq(1)
    expect(slot.reload.held).to eq(1)
  ensure
    nominee&.destroy!
  end

  def release(claim) = call_service(:Release, claim.user, claim_id: claim.id)

  def call_service(action, user, **params)
    VolunteerCalls::Claim.const_get(action).call(params: params, guardian: Guardian.new(user))
  end
end
