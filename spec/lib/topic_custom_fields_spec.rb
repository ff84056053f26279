# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::TopicCustomFieldsExtension do
  include Volunteering

  fab!(:topic)
  fab!(:call) { Fabricate(:volunteer_call, topic: topic) }

  def differences = VolunteerCalls::Projection::Check.each.map(&:to_s)

  it "lets a stale topic save other fields and leave the new projection" do
    stale = Topic.find(topic.id)
    stale.custom_fields["of_another_plugin"] = "old"
    volunteer(call.slots.first)

    stale.save_custom_fields

    expect(differences).to be_empty
    expect(Topic.find(topic.id).custom_fields).to include(
      "of_another_plugin" => "old",
      "volunteer_call" => a_hash_including("version" => 2),
    )
  end

  it "does the same when the topic itself is saved" do
    stale = Topic.find(topic.id)
    stale.custom_fields["of_another_plugin"] = "old"
    volunteer(call.slots.first)

    stale.update!(title: "Another title for this very topic")

    expect(differences).to be_empty
    expect(stale.custom_fields["volunteer_call"]).to include("version" => 2)
  end

  it "keeps the projection when all other fields are replaced" do
    stale = Topic.find(topic.id)
    stale.custom_fields = { "of_another_plugin" => "new" }
    stale.save!

    expect(differences).to be_empty
    expect(stale.custom_fields).to include(
      "of_another_plugin" => "new",
      "volunteer_call" => be_present,
    )
  end

  it "lets other plugins change and delete their own fields as ever" do
    topic.custom_fields["of_another_plugin"] = "first"
    topic.save_custom_fields
    topic.custom_fields["of_another_plugin"] = "second"
    topic.save_custom_fields
    expect(Topic.find(topic.id).custom_fields["of_another_plugin"]).to eq("second")

    topic.custom_fields.delete("of_another_plugin")
    topic.save_custom_fields(true)
    expect(Topic.find(topic.id).custom_fields).not_to include("of_another_plugin")
    expect(differences).to be_empty
  end

  it "doesn't let a long call use up the host's number of fields", host: :discourse do
    long = Fabricate(:volunteer_call, slots: [{}] * 150)
    topic = Topic.find(long.topic_id)
    topic.custom_fields["of_another_plugin"] = "something"

    expect { topic.save! }.not_to raise_error
    expect(Topic.find(topic.id).custom_fields["of_another_plugin"]).to eq("something")

    101.times { |number| topic.custom_fields["field_#{number}"] = "x" }
    expect { topic.save! }.to raise_error(ActiveRecord::RecordInvalid)
  end
end
