# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::Announcing do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:ines, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }, { needed: 3 }])
  end

  let(:slot) { volunteer_call.slots.first }
  let(:other_slot) { volunteer_call.slots.second }

  before { announce }

  def release(claim, actor: claim.user, reason: nil)
    VolunteerCalls::Claim::Release.call(
      params: {
        claim_id: claim.id,
        reason: reason,
      },
      guardian: Guardian.new(actor),
    )
  end

  it "is enqueued once for each change, and not for what changed nothing" do
    jobs = Jobs::AnnounceVolunteerCallEvents.jobs
    expect { volunteer(slot, noor) }.to change { jobs.size }.by(1)

    params = { slot_id: slot.id, kind: "volunteer" }
    expect {
      VolunteerCalls::Claim::Take.call(params: params, guardian: Guardian.new(noor))
    }.not_to change { jobs.size }

    claim = VolunteerCalls::Claim.last
    expect { release(claim) }.to change { jobs.size }.by(1)
    expect_job_enqueued(job: :announce_volunteer_call_events, args: { call_id: volunteer_call.id })
  end

  it "tells the organiser that somebody volunteers, with a link to the slot" do
    volunteer(slot, noor)
    Jobs::AnnounceVolunteerCallEvents.new.execute(call_id: volunteer_call.id)

    bell = Notification.where(user_id: organiser.id).last
    expect(bell).to have_attributes(
      notification_type: Notification.types[:volunteer_call],
      topic_id: topic.id,
      post_number: 1,
      read: false,
    )
    expect(bell.data_hash).to include(
      kind: "claimed",
      slot_id: slot.id,
      slot_title: slot.title,
      display_username: noor.username,
      count: 1,
    )
    expect(VolunteerCalls::SlotLink.path(topic, slot.id)).to eq(
      "#{topic.relative_url}/1#volunteer-slot-#{slot.id}",
    )
    expect(VolunteerCalls::Event.where(announced_at: nil)).to be_empty
    expect(ActionMailer::Base.deliveries).to be_empty
  end

  it "alerts devices in words, once for several who volunteer" do
    volunteer(slot, noor)
    alerts = DiscourseEvent.track_events(:push_notification) { announce }
    user, payload = alerts.sole[:params]
    expect(user).to eq(organiser)
    expect(payload).to include(
      notification_type: Notification.types[:volunteer_call],
      translated_title: "#{noor.username} volunteers",
      excerpt: slot.title,
      post_url: "#{topic.relative_url}/1#volunteer-slot-#{slot.id}",
      topic_id: topic.id,
    )

    volunteer(slot, ines)
    expect(DiscourseEvent.track_events(:push_notification) { announce }).to be_empty
  end

  it "tells nobody what they did themselves" do
    volunteer(slot, organiser)
    announce
    expect(heard(organiser)).to be_empty
  end

  it "keeps a notification within what the column takes, whatever it is about" do
    volunteer(slot, noor)
    announce
    many = { kind: "claimed", people: (2_147_483_001..2_147_483_080).to_a, count: 80 }
    Notification.where(user_id: organiser.id).last.update!(data: many.to_json)

    slot.update!(title: '"' * 200)
    volunteer_call.update!(event_name: "\\" * 200)
    ines.update_columns(username: "n" * 60, username_lower: "n" * 60)
    volunteer(slot, ines)
    announce
    data = Notification.where(user_id: organiser.id).last.read_attribute(:data)
    expect(data.length).to be_between(950, 1000)
    expect(JSON.parse(data)).to include("count" => 81, "display_username" => "n" * 60)
  end

  it "tells of several who volunteer as one, for as long as it isn't read" do
    volunteer(slot, noor)
    announce
    volunteer(slot, ines)
    announce
    expect(bells(organiser)).to contain_exactly(
      a_hash_including(
        count: 2,
        people: [noor.id, ines.id],
        slot_id: slot.id,
        display_username: ines.username,
      ),
    )

    volunteer(other_slot, ines)
    announce
    expect(bells(organiser)).to contain_exactly(
      a_hash_including(count: 2, slot_id: nil, event_name: volunteer_call.event_name),
    )

    Notification.where(user_id: organiser.id).update_all(read: true)
    volunteer(other_slot, noor)
    announce
    release(VolunteerCalls::Claim.find_by(user: ines, slot: other_slot))
    announce
    volunteer(other_slot, Fabricate(:volunteer))
    announce
    expect(bells(organiser).map { |data| data[:kind] }).to eq(%w[claimed released claimed])
    expect(bells(organiser).last).to include(count: 2, slot_id: other_slot.id)
  end

  it "keeps what a notification holds below what its column takes" do
    slot.update!(title: "\"\\<&>é" * 30)
    volunteer_call.update!(event_name: "\"\\" * 100)
    60.times do |index|
      Fabricate(
        :volunteer_call_event,
        action: "claimed",
        slot: slot,
        user_id: 10**8 + index,
        actor: noor,
      )
    end
    announce
    expect(bells(organiser)).to contain_exactly(a_hash_including(count: 60))
  end

  it "announces once, however often and by whomever it is tried" do
    volunteer(slot, noor)
    3.times { described_class.now(volunteer_call.id) }
    Jobs::SweepVolunteerCallNotices.new.execute({})
    expect(heard(organiser)).to eq(["claimed"])
  end

  describe "the sweep" do
    it "announces what a lost job has left, after a minute" do
      freeze_time
      volunteer(slot, noor)
      described_class.sweep
      expect(heard(organiser)).to be_empty

      freeze_time 61.seconds.from_now
      described_class.sweep
      expect(heard(organiser)).to eq(["claimed"])
    end

    it "leaves alone what is no news any more" do
      freeze_time
      volunteer(slot, noor)
      freeze_time 25.hours.from_now
      described_class.sweep
      expect(heard(organiser)).to be_empty
    end
  end

  it "tells nothing old along with what is new" do
    volunteer(slot, noor)
    freeze_time 25.hours.from_now
    volunteer(other_slot, ines)
    described_class.now(volunteer_call.id)
    expect(bells(organiser).sole).to include(people: [ines.id])
    expect(VolunteerCalls::Event.where(announced_at: nil)).to be_empty
  end

  it "leaves nothing half done when it fails, goes on with the next, and tries it again" do
    volunteer(slot, noor)
    volunteer(other_slot, noor)
    volunteer(slot, ines)
    first, second = VolunteerCalls::Event.where(announced_at: nil).order(:id)
    allow(Discourse).to receive(:warn_exception)
    broken = true
    allow(VolunteerCalls::Notices::Bell).to receive(
      :new,
    ).and_wrap_original do |original, notice, call|
      raise "broken" if broken && notice.event_id == second.id
      original.call(notice, call)
    end

    announce(errors: :reported)
    expect(Discourse).to have_received(:warn_exception).with(
      an_object_having_attributes(message: "broken"),
      a_hash_including(env: { call_id: volunteer_call.id, event_ids: [second.id] }),
    )
    expect(VolunteerCalls::Event.where(announced_at: nil).pluck(:id)).to eq([second.id])
    expect(VolunteerCalls::Notice.where(event_id: second.id)).to be_empty
    expect(VolunteerCalls::Notice.where(event_id: first.id).count).to eq(1)

    broken = false
    announce
    expect(heard(organiser)).to eq(%w[claimed claimed claimed])
  end

  it "takes ids of any size that the tables have" do
    large = Fabricate(:volunteer_call, id: 10**12, topic: Fabricate(:topic, user: organiser))
    volunteer(large.slots.first, noor)
    announce
    expect(heard(organiser)).to eq(["claimed"])
  end

  it "costs a claim no statement" do
    volunteer(slot, noor)
    params = { slot_id: slot.id, kind: "volunteer" }
    guardian = Guardian.new(ines)
    ines.in_any_groups?([10])
    queries =
      track_sql_queries { VolunteerCalls::Claim::Take.call(params: params, guardian: guardian) }
    expect(queries.grep(/volunteer_call_(events|notices)/).size).to eq(1)
  end

  it "does nothing while the plugin is switched off" do
    volunteer(slot, noor)
    SiteSetting.volunteer_calls_enabled = false
    Jobs::AnnounceVolunteerCallEvents.new.execute(call_id: volunteer_call.id)
    Jobs::SweepVolunteerCallNotices.new.execute({})
    expect(heard(organiser)).to be_empty
  end
end
