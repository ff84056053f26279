# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/parallel"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# Real parallel connections, as several job processes have them.
RSpec.describe VolunteerCalls::Timekeeper do
  include Parallel
  include Volunteering
  include Hearing

  self.use_transactional_tests = false

  let(:organiser) { Fabricate(:volunteer) }
  let(:people) { Array.new(4) { Fabricate(:volunteer) } }
  let(:nominee) { Fabricate(:volunteer) }
  let(:topic) { Fabricate(:topic, user: organiser) }
  let(:starts_at) { 9.days.from_now }
  let(:volunteer_call) do
    Fabricate(:post, topic: topic, user: organiser)
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ needed: 6, starts_at: starts_at, ends_at: nil }],
    )
  end
  let(:slot) { volunteer_call.slots.first }

  before do
    people.each { |person| volunteer(slot, person) }
    nominate(slot, nominee, by: organiser)
  end

  after do
    call_ids = [volunteer_call.id]
    VolunteerCalls::Notice.where(call_id: call_ids).delete_all
    VolunteerCalls::Event.where(call_id: call_ids).delete_all
    users = [*people, nominee, organiser]
    Notification.where(user_id: users.map(&:id)).delete_all
    topic_id = topic.id
    Post.where(topic_id: topic_id).delete_all
    topic.destroy!
    TopicCustomField.where(topic_id: topic_id).delete_all
    User.where(id: users.map(&:id)).destroy_all
  end

  def reminders(user) = heard(user).count("reminder")

  it "reminds everybody once, also those who leave meanwhile at most once" do
    leaver = people.first
    at_once(8) do |index|
      next described_class.run(starts_at - 2.days) if index.positive?
      VolunteerCalls::Claim::Release.call(
        params: {
          claim_id: VolunteerCalls::Claim.find_by(user: leaver).id,
        },
        guardian: Guardian.new(leaver),
      )
    end

    expect(people.drop(1).map { |person| reminders(person) }).to eq([1, 1, 1])
    expect(reminders(leaver)).to be <= 1
    expect(heard(organiser).count("empty_slots")).to eq(1)
    history = VolunteerCalls::Event.where(call_id: volunteer_call.id)
    expect(history.where(action: "reminder").count).to eq(3 + reminders(leaver))
    expect(history.where(action: "empty_slots").count).to eq(1)
  end

  it "asks a nominee again once" do
    half_time = 37.hours.from_now
    at_once(6) { described_class.run(half_time) }
    expect(
      VolunteerCalls::Event.where(call_id: volunteer_call.id, action: "asked_again").count,
    ).to eq(1)
  end

  it "writes one public line, whatever jobs run" do
    drop_out(VolunteerCalls::Claim.find_by(user: people.first))
    drop_out(VolunteerCalls::Claim.find_by(user: people.second))
    at_once(6) do |index|
      if index.odd?
        described_class.run(2.minutes.from_now)
      else
        VolunteerCalls::PublicLine.write(slot.id)
      end
    end
    expect(topic.posts.where(post_type: Post.types[:small_action]).count).to eq(1)
  end
end
