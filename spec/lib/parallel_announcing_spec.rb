# frozen_string_literal: true

require "rails_helper"
require_relative "../support/parallel"
require_relative "../support/volunteering"
require_relative "../support/hearing"

# Real parallel connections, as web and job processes have them.
RSpec.describe VolunteerCalls::Announcing do
  include Parallel
  include Volunteering
  include Hearing

  self.use_transactional_tests = false

  let(:organiser) { Fabricate(:volunteer) }
  let(:people) { Array.new(6) { Fabricate(:volunteer) } }
  let(:topic) { Fabricate(:topic, user: organiser) }
  let(:volunteer_call) do
    Fabricate(:post, topic: topic, user: organiser)
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 6 }])
  end
  let(:slot) { volunteer_call.slots.first }

  before do
    ActionMailer::Base.deliveries.clear
    people.each do |person|
      person.user_option.update!(email_level: UserOption.email_level_types[:always])
      volunteer(slot, person)
    end
  end

  after do
    VolunteerCalls::Notice.where(call_id: volunteer_call.id).delete_all
    VolunteerCalls::Event.where(call_id: volunteer_call.id).delete_all
    users = [*people, organiser]
    Notification.where(user_id: users.map(&:id)).delete_all
    EmailLog.where(user_id: users.map(&:id)).delete_all
    topic_id = topic.id
    Post.where(topic_id: topic_id).delete_all
    topic.destroy!
    TopicCustomField.where(topic_id: topic_id).delete_all
    User.where(id: users.map(&:id)).destroy_all
    ActionMailer::Base.deliveries.clear
  end

  it "tells everybody once, also of what happens meanwhile, and counts right" do
    at_once(8) do |index|
      if index < 2
        VolunteerCalls::Claim::Release.call(
          params: {
            claim_id: VolunteerCalls::Claim.find_by(user: people[index]).id,
          },
          guardian: Guardian.new(people[index]),
        )
      end
      described_class.now(volunteer_call.id)
    end

    expect(VolunteerCalls::Event.where(call_id: volunteer_call.id, announced_at: nil)).to be_empty
    expect(heard(organiser).tally).to eq("claimed" => 6, "released" => 2)
    kinds = bells(organiser).group_by { |data| data[:kind] }
    expect(kinds["claimed"].sum { |data| data[:count] }).to eq(6)
    expect(kinds["claimed"].size).to eq(1)
    expect(kinds["released"].size).to eq(2)
    expect(heard(people.last)).to eq(%w[released released])
  end

  it "sends each e-mail once" do
    Fabricate(
      :volunteer_call_event,
      action: "slot_changed",
      slot: slot,
      actor: organiser,
      data: {
        people: {
          told: people.map(&:id),
        },
      },
    )
    described_class.now(volunteer_call.id)
    ids = VolunteerCalls::Notice.where.not(mail_due_at: nil).pluck(:id)
    expect(ids.size).to eq(6)

    at_once(6) do
      ids.shuffle.each { |id| Jobs::SendVolunteerCallNotice.new.execute(notice_id: id) }
    end
    expect(ActionMailer::Base.deliveries.map(&:to).flatten).to match_array(people.map(&:email))
  end
end
