# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::Anonymising do
  include Volunteering
  include Hearing

  fab!(:user, :volunteer)
  fab!(:organiser, :volunteer)
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: Fabricate(:topic, user: organiser),
      slots: Array.new(4) { {} },
    )
  end

  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot, user) }

  def anonymise
    user.update!(username: "anon4711", name: nil)
    DiscourseEvent.trigger(:user_anonymized, user: user, opts: {})
  end

  it "frees the places in slots to come, and asks the next" do
    standby = volunteer(slot, kind: "standby")
    anonymise

    expect(claim.reload).to have_attributes(state: "removed", seat: nil)
    expect(standby.reload.state).to eq("offered")
    expect(VolunteerCalls::Event.find_by(action: "removed").data).to eq(
      "cause" => "account_anonymised",
    )
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "leaves what is past, under the new name" do
    freeze_time 10.days.from_now
    anonymise

    payload = VolunteerCalls::CallPayload.call(topic: call.topic, guardian: organiser.guardian)
    expect(claim.reload.state).to eq("claimed")
    expect(payload[:slots].first[:claims].first[:user]).to include(username: "anon4711", name: nil)
  end

  it "forgets what they wrote and what was written about them, and keeps that it happened" do
    claim.update_columns(note: "I bring my wheelchair", reason: "ill")
    theirs = nominate(call.slots.second, by: user, note: "Ask for Kate Miller")
    about = nominate(call.slots.third, user, by: organiser, note: "You were ill, are you well?")
    removed = drop_out(volunteer(call.slots.fourth), by: organiser, reason: "Not you again")
    VolunteerCalls::Event.where(claim_id: removed.id, action: "removed").update_all(
      actor_id: user.id,
      data: {
        note: "private",
        cover: true,
      },
    )
    rows = VolunteerCalls::Event.count
    anonymise

    expect(claim.reload).to have_attributes(note: nil, reason: nil)
    expect([theirs, about].map { |it| it.reload.nomination_note }).to eq([nil, nil])
    expect(removed.reload.reason).to be_nil
    expect(VolunteerCalls::Event.where.not(reason: nil)).to be_empty
    expect(VolunteerCalls::Event.where(claim_id: removed.id).last.data).to eq("cover" => true)
    expect(VolunteerCalls::Event.count).to eq(rows + 2)
  end

  it "forgets why in the notifications of those who were told, and nothing else of them" do
    kept = drop_out(volunteer(call.slots.third), reason: "My train is late")
    drop_out(claim, reason: "I am ill, and Kate as well")
    declined = decline(nominate(call.slots.second, user, by: organiser))
    VolunteerCalls::Claim::GiveReason.call(
      params: {
        claim_id: declined.id,
        reason: "Still ill",
      },
      guardian: user.guardian,
    )
    announce
    before = bells(organiser)
    expect(before.filter_map { |bell| bell[:reason] }).to contain_exactly(
      "My train is late",
      "I am ill, and Kate as well",
      "Still ill",
    )
    anonymise

    own = before.map { |bell| bell[:reason] == "My train is late" ? bell : bell.except(:reason) }
    expect(bells(organiser)).to eq(own)
    expect(kept.reload.reason).to eq("My train is late")
  end

  it "leaves what others wrote of others" do
    other = drop_out(volunteer(call.slots.second), reason: "My train is late")
    anonymise

    expect(other.reload.reason).to eq("My train is late")
    expect(VolunteerCalls::Event.find_by(claim_id: other.id, action: "released").reason).to eq(
      "My train is late",
    )
  end

  it "lets e-mails that wait and links in those that were sent die" do
    nomination = nominate(call.slots.second, user)
    announce
    notice = VolunteerCalls::Notice.find_by!(user_id: user.id)
    token = VolunteerCalls::AnswerLink.for_claim(nomination, :decline).token
    anonymise

    Jobs::SendVolunteerCallNotice.new.execute(notice_id: notice.id)
    expect(ActionMailer::Base.deliveries).to be_empty
    expect(VolunteerCalls::AnswerLink.read(token)).not_to be_current
  end

  it "counts nobody in an audience to come who won't come" do
    VolunteerCalls::Attendance.create!(slot_id: slot.id, user_id: user.id)
    anonymise

    expect(VolunteerCalls::Attendance.count).to eq(0)
  end

  it "tells organisers, by the name the account has now" do
    announce
    anonymise
    announce

    expect(heard(organiser)).to eq(%w[claimed released])
    expect(bells(organiser).last).to include(display_username: "anon4711")
  end

  it "is done by the host's own way to anonymise", host: :discourse do
    claim.update_columns(note: "I bring a projector")
    name = user.username
    UserAnonymizer.make_anonymous(user, Fabricate(:admin))

    expect(claim.reload).to have_attributes(state: "removed", note: nil)
    payload = VolunteerCalls::CallPayload.call(topic: call.topic, guardian: organiser.guardian)
    expect(payload.to_json).not_to include(name)
  end
end
