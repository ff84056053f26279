# frozen_string_literal: true

require "rails_helper"

RSpec.describe VolunteerCalls::ThanksController do
  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}]) }

  before { freeze_time(call.slots.last.ends_at + 1.minute) }

  def thank = post("/volunteer-calls/#{topic.id}/thanks.json")
  def take_back = delete("/volunteer-calls/#{topic.id}/thanks.json")

  def payload(viewer)
    VolunteerCalls::CallPayload.call(topic: topic.reload, guardian: Guardian.new(viewer))
  end

  it "is said once, counted for everybody, and taken back" do
    sign_in(user)
    version = call.reload.version
    sent = MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) { 2.times { thank } }
    expect(response.status).to eq(200)
    expect(response.parsed_body).to eq("thanks" => { "count" => 1, "mine" => true })
    expect(sent.map(&:data)).to contain_exactly(
      a_hash_including(version: version + 1, thanks: 1, claims: []),
    )
    expect(payload(user)).to include(thanks: 1, viewer: a_hash_including(thanked: true))
    expect(payload(nil)).to include(thanks: 1, viewer: a_hash_including(thanked: false))

    take_back
    expect(response.parsed_body["thanks"]).to eq("count" => 0, "mine" => false)
    expect(payload(user)).to include(thanks: 0, viewer: a_hash_including(thanked: false))
    expect(VolunteerCalls::Event.order(:id).last(2).map(&:action)).to eq(%w[thanked unthanked])
  end

  it "waits until everything is over" do
    freeze_time(call.slots.first.ends_at + 1.minute)
    sign_in(user)
    thank
    expect(response.status).to eq(422)
    expect(response.parsed_body["error_type"]).to eq("call_not_over")
    take_back
    expect(response.status).to eq(422)
  end

  it "is for people with an account who aren't silenced and see the topic" do
    thank
    expect(response.status).to eq(403)
    user.update!(silenced_till: 1.day.from_now)
    sign_in(user)
    thank
    expect(response.status).to eq(403)
    user.update!(silenced_till: nil)
    topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
    thank
    expect(response.status).to eq(404)
    expect(VolunteerCalls::Thanks.count).to eq(0)
  end
end
