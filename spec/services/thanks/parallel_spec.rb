# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/parallel"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Thanks::GiveToEverybody do
  include Parallel
  include Volunteering

  self.use_transactional_tests = false

  let(:organiser) { Fabricate(:volunteer) }
  let(:moderator) { Fabricate(:moderator) }
  let(:topic) { Fabricate(:post, topic: Fabricate(:topic, user: organiser), user: organiser).topic }
  let(:call) { Fabricate(:volunteer_call, topic: topic) }

  before do
    Jobs.run_later!
    moderator
    volunteer(call.slots.first)
    call.slots.update_all(starts_at: 3.hours.ago, ends_at: 2.hours.ago)
  end

  after do
    topic_id = topic.id
    user_ids = [*call.claims.pluck(:user_id), organiser.id, moderator.id]
    VolunteerCalls::Event.where(call_id: call.id).delete_all
    Post.where(topic_id: topic_id).delete_all
    topic.destroy!
    TopicCustomField.where(topic_id: topic_id).delete_all
    User.where(id: user_ids).destroy_all
  end

  it "is said once, and has one line, whoever says it and writes it at the same time" do
    version = call.reload.version
    results =
      at_once(6) do |index|
        guardian = Guardian.new(index.even? ? organiser : moderator)
        described_class.call(params: { topic_id: topic.id }, guardian: guardian)
      end
    expect(results.count(&:success?)).to eq(1)
    expect(results.reject(&:success?)).to all(
      satisfy { |result| result["result.policy.not_said_yet"].failure? },
    )
    expect(call.reload.version).to eq(version + 1)
    expect(VolunteerCalls::Event.where(call_id: call.id, action: "everybody_thanked").count).to eq(
      1,
    )

    at_once(6) { VolunteerCalls::ThanksLine.write(call.id) }
    expect(topic.posts.where(action_code: VolunteerCalls::ThanksLine::ACTION_CODE).count).to eq(1)
  end
end
