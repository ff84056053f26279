# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

RSpec.describe VolunteerCalls::Admin::HealthController do
  include Volunteering
  include Hearing

  fab!(:admin)
  fab!(:calls) { Array.new(3) { Fabricate(:volunteer_call, slots: [{ needed: 2 }]) } }

  let(:base) { "/admin/plugins/discourse-volunteer-calls/health" }

  around { |example| stub_const(VolunteerCalls::Health::Step, "SIZE", 2) { example.run } }

  before { sign_in(admin) }

  def json = response.parsed_body

  def break_projection(call)
    TopicCustomField.find_by(topic_id: call.topic_id, name: "volunteer_call").update!(value: "{}")
  end

  def staff_log = UserHistory.where(custom_type: "volunteer_calls_mended").order(:id)

  # Goes on until nothing is left, as the page does.
  def all_of(verb, path)
    answers = []
    after = nil
    loop do
      process(verb, "#{base}/#{path}.json", params: { after: after }.compact)
      expect(response.status).to eq(200)
      answers << json
      after = json["after"]
      break answers if after.nil?
    end
  end

  it "says how much of what is wrong" do
    break_projection(calls.first)
    get "#{base}.json"
    expect(response.status).to eq(200)
    expect(json["calls"]).to eq(3)
    expect(json["faults"]).to include(
      { "name" => "projection", "count" => 1 },
      { "name" => "seats", "count" => 0 },
    )
  end

  it "goes through the calls a few at a time, says what differs, and changes nothing" do
    break_projection(calls.last)
    answers = all_of(:get, "check")
    expect(answers.map { |answer| answer["checked"] }).to eq([2, 1])
    expect(answers.map { |answer| answer["differences"].size }).to eq([0, 1])
    expect(answers.last["differences"].first).to include(
      "topic_id" => calls.last.topic_id,
      "text" => a_string_including("volunteer_call is {}, should be"),
    )
    expect(VolunteerCalls::Projection::Check.each.count).to eq(1)
    expect(staff_log).to be_empty
  end

  it "mends what differs, and that alone, and notes it in the staff log" do
    break_projection(calls.first)
    calls.second.slots.first.update_columns(held: 1)
    freeze_time
    calls.third.update_columns(remind_at: 1.day.from_now)
    TopicCustomField.create!(
      topic_id: Fabricate(:topic).id,
      name: "volunteer_call_slot_0",
      value: "{}",
    )

    answers = all_of(:post, "mend")
    expect(answers.sum { |answer| answer["differences"].size }).to be >= 3
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    expect(calls.third.reload.remind_at).to eq_time(1.day.from_now)
    expect(staff_log.map(&:acting_user_id).uniq).to eq([admin.id])
    expect(staff_log.first.details).to include("topic #{calls.first.topic_id}: volunteer_call")
  end

  it "announces what was not announced, and leaves what is no news any more" do
    claim = volunteer(calls.first.slots.first)
    organiser = calls.first.topic.user
    old = Fabricate(:volunteer_call_event, claim: claim, action: "claimed", created_at: 2.days.ago)
    VolunteerCalls::Event.where.not(id: old.id).update_all(created_at: 1.hour.ago)
    VolunteerCalls::Event.where(action: "call_created").update_all(announced_at: Time.zone.now)

    answers = all_of(:post, "mend")
    expect(answers.first).to include("told" => 1, "left" => 1)
    expect(heard(organiser)).to eq(%w[claimed])
    expect(VolunteerCalls::Event.where(announced_at: nil)).to be_empty
    expect(staff_log.last.details).to include("told: 1", "left: 1")
  end

  it "leaves no trace where there is nothing to mend" do
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    expect { all_of(:post, "mend") }.not_to change { staff_log.count }
  end
end
