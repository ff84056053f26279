# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/parallel"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Roster::Telling do
  include Parallel
  include Volunteering

  self.use_transactional_tests = false

  # Keeps each transaction open after it has read, so that runs without a lock would overlap.
  slowly =
    Module.new do
      def snapshot
        ActiveRecord::Base.connection.execute("SELECT pg_sleep(0.2)") if Thread.current[:slowed]
        super
      end
    end
  VolunteerCalls::Roster::Standing.prepend(slowly)

  let(:call) do
    topic = Fabricate(:post).topic
    Fabricate(:volunteer_call, topic: topic, contact_name: "Robin", contact_email: "r@x.example")
  end

  before do
    Jobs.run_later!
    Jobs::TellVolunteerCallContact.jobs.clear
    VolunteerCalls::Roster::Tell.call(
      params: {
        topic_id: call.topic_id,
        tell_contact: true,
      },
      guardian: Guardian.new(call.topic.user),
    )
    answer_roster_mails(call.reload.roster)
    volunteer(call.slots.first)
  end

  after do
    topic_id = call.topic_id
    user_ids = call.claims.pluck(:user_id) << call.topic.user_id << call.topic.first_post.user_id
    VolunteerCalls::Event.where(call_id: call.id).delete_all
    call.topic.destroy!
    Post.where(topic_id: topic_id).delete_all
    TopicCustomField.where(topic_id: topic_id).delete_all
    User.where(id: user_ids.uniq).destroy_all
  end

  it "tells once, however many look at the same time" do
    at_once(6, mark: :slowed) { described_class.run }
    expect(Jobs::TellVolunteerCallContact.jobs.size).to eq(1)

    at_once(6, mark: :slowed) { described_class.run(2.hours.from_now) }
    expect(Jobs::TellVolunteerCallContact.jobs.size).to eq(1)
  end
end
