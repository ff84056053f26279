# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::Publishing do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:ines, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }]) }

  let(:slot) { volunteer_call.slots.first }

  # @return [Array<Array(Symbol, Hash)>] what other plugins hear of, in order; each as
  #   docs/openapi.yml describes it
  def published(&block)
    block ||= -> { described_class.now(volunteer_call.id) }
    DiscourseEvent
      .track_events(&block)
      .filter_map do |event|
        next if described_class::Happening::ALL.exclude?(event[:event_name])
        [event[:event_name], event[:params].first]
      end
      .each do |name, payload|
        body = { volunteer_call: payload }.as_json
        expect(ApiDescription.problems_of_web_hook(name, body)).to be_empty
      end
  end

  def names(...) = published(...).map(&:first)

  it "says that a call was posted, once, with what everybody may know" do
    name, payload = published.sole
    expect(name).to eq(:volunteer_call_created)
    expect(payload).to include(
      action: "call_created",
      version: volunteer_call.version,
      names_hidden: false,
      slot: nil,
      claim: nil,
    )
    expect(payload[:actor]).to include(username: organiser.username)
    expect(payload[:topic]).to eq(
      id: topic.id,
      title: topic.title,
      url: topic.url,
      category_id: topic.category_id,
    )
    expect(payload[:call]).to include(status: "open", places_open: 2)
    expect(published).to be_empty
  end

  it "says what became of each claim, in order, and when the slot has enough" do
    described_class.now(volunteer_call.id)
    claim = volunteer(slot, noor)
    volunteer(slot, ines)
    drop_out(claim, reason: "My private reason")

    heard = published
    expect(heard.map { |name, payload| [name, payload[:action]] }).to eq(
      [
        [:volunteer_claim_changed, "claimed"],
        [:volunteer_claim_changed, "claimed"],
        [:volunteer_slot_filled, "claimed"],
        [:volunteer_claim_changed, "released"],
      ],
    )
    payload = heard.last.last
    expect(payload[:claim]).to include(id: claim.id, state: "released", from_state: "claimed")
    expect(payload[:claim][:user]).to include(username: noor.username)
    expect(payload[:slot]).to include(id: slot.id, held: 1, needed: 2, status: "open")
    expect(heard.to_json).not_to include("My private reason")
  end

  it "asks as often whether slots are filled, however many people said yes" do
    slot.update_columns(needed: 5, capacity: 9)
    asked =
      lambda do |people|
        people.times { volunteer(slot) }
        # Whether webhooks want it is asked for each.
        track_sql_queries { described_class.now(volunteer_call.id) }.grep(/volunteer_call/).size
      end
    asked.(1)
    expect(asked.(5)).to eq(asked.(1))
  end

  it "names nobody where names are not for everybody" do
    volunteer_call.update!(names_visible_to: "organisers")
    claim = volunteer(slot, noor)
    payload = published.last.last
    expect(payload).to include(names_hidden: true, actor: nil)
    expect(payload[:claim]).to include(id: claim.id, state: "claimed", user: nil)
    expect(payload.to_json).not_to include(noor.username)
  end

  it "says nothing of notes, and nothing in a call that is hidden or whose topic is gone" do
    claim = volunteer(slot, noor)
    described_class.now(volunteer_call.id)

    Fabricate(:volunteer_call_event, claim: claim, action: "note_changed")
    expect(names).to be_empty

    first_post.update_columns(hidden: true)
    Fabricate(:volunteer_call_event, claim: claim, action: "confirmed")
    expect(names).to be_empty

    first_post.update_columns(hidden: false)
    topic.update_columns(deleted_at: Time.zone.now)
    Fabricate(:volunteer_call_event, claim: claim, action: "confirmed")
    expect(names).to be_empty
    expect(VolunteerCalls::Event.where(published_at: nil)).to be_empty
  end

  it "goes out with the announcement, also for what nobody is written to about" do
    announce
    claim = volunteer(slot, noor)
    expect(
      names { Jobs::AnnounceVolunteerCallEvents.new.execute(call_id: volunteer_call.id) },
    ).to eq([:volunteer_claim_changed])

    params = { claim_id: claim.id }
    expect {
      VolunteerCalls::Backing::Add.call(params: params, guardian: Guardian.new(ines))
    }.to change { Jobs::AnnounceVolunteerCallEvents.jobs.size }.by(1)
    expect(names).to eq([:volunteer_support_changed])
  end

  it "makes up a minute later for jobs that were lost, and leaves what is no news any more" do
    freeze_time
    expect(names { VolunteerCalls::Announcing.sweep }).to be_empty
    freeze_time 61.seconds.from_now
    expect(names { VolunteerCalls::Announcing.sweep }).to eq([:volunteer_call_created])

    volunteer(slot, noor)
    freeze_time 25.hours.from_now
    expect(names).to be_empty
  end

  it "reports a listener that fails, and keeps neither people nor others waiting" do
    announce
    volunteer(slot, noor)
    allow(Discourse).to receive(:warn_exception)
    allow(VolunteerCalls::Publishing::WebHooks).to receive(:publish)
    broken = proc { raise "broken" }
    DiscourseEvent.on(:volunteer_claim_changed, &broken)

    announce(errors: :reported)
    expect(heard(organiser)).to eq(["claimed"])
    expect(VolunteerCalls::Publishing::WebHooks).to have_received(:publish).once
    expect(Discourse).to have_received(:warn_exception).with(
      an_object_having_attributes(message: "broken"),
      a_hash_including(env: a_hash_including(listener: "VolunteerCalls::Publishing::Events")),
    )
  ensure
    DiscourseEvent.off(:volunteer_claim_changed, &broken)
  end

  it "asks the database no more often for several than for one" do
    described_class.now(volunteer_call.id)
    statements = ->(people) do
      people.each { |person| nominate(slot, person, by: organiser) }
      track_sql_queries { described_class.now(volunteer_call.id) }.grep(/\A\s*(SELECT|UPDATE)/)
    end
    volunteer_call.slots.first.update_columns(capacity: 10)
    allow(VolunteerCalls::Publishing::WebHooks).to receive(:publish)
    statements.call([noor])
    one = statements.call([ines]).size
    expect(statements.call(Fabricate.times(5, :volunteer)).size).to eq(one)
  end
end
