# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# Who is spared, or must not know.
RSpec.describe VolunteerCalls::Notices::Hearers do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic) }

  let(:slot) { volunteer_call.slots.first }

  # What the organiser hears when Noor volunteers.
  def organiser_hears
    volunteer(slot, noor)
    announce
    heard(organiser)
  end

  # What Noor hears when the organiser takes her off.
  def noor_hears(action = "removed")
    claim = volunteer(slot, noor)
    yield if block_given?
    Fabricate(
      :volunteer_call_event,
      action: action,
      claim: claim,
      actor: organiser,
      from_state: "claimed",
    )
    announce
    heard(noor)
  end

  def mute_topic(user)
    TopicUser.create!(
      topic_id: topic.id,
      user_id: user.id,
      notification_level: TopicUser.notification_levels[:muted],
    )
  end

  it "spares those who mute or ignore whoever did it" do
    MutedUser.create!(user: organiser, muted_user: noor)
    expect(organiser_hears).to be_empty

    MutedUser.delete_all
    IgnoredUser.create!(user: organiser, ignored_user: noor, expiring_at: 1.year.from_now)
    VolunteerCalls::Event.update_all(announced_at: nil)
    announce
    expect(heard(organiser)).to be_empty
  end

  it "lets staff through" do
    noor.update!(moderator: true)
    MutedUser.create!(user: organiser, muted_user: noor)
    expect(organiser_hears).to eq(["claimed"])
  end

  it "tells people what becomes of their own place, also when they mute whoever did it" do
    MutedUser.create!(user: noor, muted_user: organiser)
    expect(noor_hears).to eq(["removed"])
  end

  it "spares those who mute the topic, unless they have a claim in it" do
    mute_topic(organiser)
    expect(organiser_hears).to be_empty

    mute_topic(noor)
    told = { people: { told: [noor.id] } }
    Fabricate(
      :volunteer_call_event,
      action: "slot_changed",
      slot: slot,
      actor: organiser,
      data: told,
    )
    announce
    expect(heard(noor)).to eq(["slot_changed"])
  end

  it "tells those who mute the topic that they are off it" do
    expect(noor_hears { mute_topic(noor) }).to eq(["removed"])
  end

  it "tells nothing to those who can't see the topic any more" do
    private_category = Fabricate(:private_category, group: Group[:staff])
    expect(noor_hears { topic.update!(category: private_category) }).to be_empty
  end

  it "tells nothing about a deleted topic" do
    expect(noor_hears { topic.trash! }).to be_empty
    expect(VolunteerCalls::Event.where(announced_at: nil)).to be_empty
  end

  it "tells nothing about a call that is hidden with its post, but to those who see to it" do
    expect(noor_hears("removed") { first_post.update!(hidden: true) }).to be_empty
    expect(heard(organiser)).to eq(["claimed"])
  end

  it "tells nothing to people who are suspended, not active, staged or gone" do
    { suspended_till: 1.year.from_now, active: false, staged: true }.each do |column, value|
      person = Fabricate(:volunteer)
      claim = volunteer(Fabricate(:volunteer_call, topic: Fabricate(:topic)).slots.first, person)
      person.update_columns(column => value)
      Fabricate(:volunteer_call_event, action: "removed", claim: claim, actor: organiser)
      announce
      expect(heard(person)).to be_empty, column.to_s
    end
    Fabricate(
      :volunteer_call_event,
      action: "removed",
      slot: slot,
      user_id: 10**8,
      actor: organiser,
    )
    announce
    expect(VolunteerCalls::Notice.where(user_id: 10**8)).to be_empty
  end

  it "leaves everybody's tracking of the topic as it is" do
    expect { organiser_hears }.not_to change { TopicUser.count }
  end
end
