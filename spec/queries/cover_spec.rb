# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Cover do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:kim) { Fabricate(:volunteer, username: "kim") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }

  before { freeze_time Time.zone.parse("2030-02-01 12:00") }

  let(:visibility) { "everyone" }
  let(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      names_visible_to: visibility,
      slots: [
        { title: "Closing words", starts_at: 14.hours.from_now },
        { title: "Guide", starts_at: 2.days.from_now },
      ],
    )
  end
  let(:slot) { call.slots.first }
  let!(:holder) { volunteer(slot, kim) }

  before do
    volunteer(slot, ines, kind: "standby")
    volunteer(call.slots.second, noor)
  end

  def payload(of: slot, reader: nil)
    VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new(reader))[
      :slots
    ].find { |it| it[:id] == of.id }[
      :cover
    ]
  end

  def announce = VolunteerCalls::Announcing.now(call.id)

  def names(entries) = entries.map { |entry| entry[:user][:username] }

  def messages(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id), &block).map(&:data)
  end

  it "isn't there while nobody is missing" do
    expect(payload).to be_nil
  end

  it "says who dropped out and when, and who was asked as what" do
    drop_out(holder, reason: "Ill all night")
    freeze_time 20.minutes.from_now
    announce

    expect(payload(of: call.slots.second)).to be_nil
    cover = payload
    expect(names(cover[:dropped_out])).to eq(%w[kim])
    expect(cover[:dropped_out].first[:at]).to eq("2030-02-01T12:00:00Z")
    expect(cover[:asked].map { |it| [it[:user][:username], it[:part]] }).to eq(
      [%w[ines standby], %w[noor co_volunteer]],
    )
    expect(cover[:asked_count]).to eq(2)
    expect(cover.to_json).not_to include("Ill all night")
  end

  it "names nobody as asked whom nobody told" do
    drop_out(holder)
    VolunteerCalls::Notice.where(user_id: ines.id).delete_all
    announce
    VolunteerCalls::Notice.where(user_id: ines.id).delete_all
    expect(names(payload[:asked])).to eq(%w[noor])
  end

  it "begins anew when cover is needed again" do
    drop_out(holder)
    announce
    freeze_time 1.hour.from_now
    covers = volunteer(slot, Fabricate(:volunteer, username: "jona"))
    expect(payload).to be_nil

    freeze_time 1.hour.from_now
    drop_out(covers)
    expect(names(payload[:dropped_out])).to eq(%w[jona])
    expect(payload[:asked]).to be_empty
  end

  it "isn't about somebody whom an organiser took off" do
    drop_out(holder, by: organiser)
    expect(payload[:dropped_out]).to be_empty
  end

  it "names eight of those asked, and says how many there are" do
    9.times { volunteer(slot, kind: "standby") }
    drop_out(holder)
    announce
    expect(payload[:asked].size).to eq(8)
    expect(payload[:asked_count]).to eq(11)
  end

  context "when names are for organisers" do
    let(:visibility) { "organisers" }

    it "is for them" do
      drop_out(holder)
      announce
      expect(payload(reader: noor)).to be_nil
      expect(payload(reader: organiser)[:asked_count]).to eq(2)
    end

    it "isn't broadcast" do
      sent =
        messages do
          drop_out(holder)
          announce
        end
      expect(sent.to_json).not_to include("kim", "ines", "noor")
      expect(sent.last).to include(told: true, names_hidden: true, slots: [])
    end
  end

  it "comes with the change to everybody who has the topic open, and again when people were told" do
    dropped, told =
      messages do
        drop_out(holder)
        announce
      end
    expect(names(dropped[:slots].first[:cover][:dropped_out])).to eq(%w[kim])
    expect(told).to include(told: true, claims: [])
    expect(names(told[:slots].first[:cover][:asked])).to eq(%w[ines noor])
  end

  it "costs a claim no statement" do
    drop_out(holder)
    statements = track_sql_queries { volunteer(slot, Fabricate(:volunteer)) }
    expect(statements.grep(/dropped_out/)).to be_empty
  end
end
