# frozen_string_literal: true

require "rails_helper"

RSpec.describe ProblemCheck::VolunteerCallsHealth do
  fab!(:call, :volunteer_call)

  before { VolunteerCalls::Event.update_all(announced_at: Time.zone.now) }

  it "has nothing to say where all is well" do
    expect(described_class.call).to be_empty
  end

  it "warns of what is wrong, and leads to where it is mended" do
    call.slots.first.update_columns(held: 1)
    TopicCustomField.where(topic_id: call.topic_id).delete_all
    message = described_class.call.first.to_s
    expect(message).to include("2 in all", "/admin/plugins/discourse-volunteer-calls/health")
  end

  it "is known to the dashboard", host: :discourse do
    expect(ProblemCheck[:volunteer_calls_health]).to eq(described_class)
    SiteSetting.volunteer_calls_enabled = false
    expect(ProblemCheck[:volunteer_calls_health]).to be_nil
  end
end
