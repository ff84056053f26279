# frozen_string_literal: true

require "rails_helper"

RSpec.describe VolunteerCalls::PostedCall do
  fab!(:organiser, :volunteer)
  fab!(:newcomer) { Fabricate(:volunteer, trust_level: TrustLevel[0]) }

  let(:call) do
    {
      "event" => {
        "name" => "Conference",
      },
      "timezone" => "UTC",
      "slots" => [{ "title" => "Talk" }],
    }
  end

  def create_post(user, **options)
    creator =
      PostCreator.new(
        user,
        title: "Two workshops at the conference",
        raw: "They would love to have some of us there.",
        volunteer_call: call,
        **options,
      )
    creator.create
    creator
  end

  it "makes the call of a topic that other code creates" do
    topic = create_post(organiser).post.topic

    expect(topic.reload.volunteer_call).to have_attributes(
      event_name: "Conference",
      user: organiser,
    )
  end

  it "asks about the author of the topic" do
    creator = nil

    expect { creator = create_post(newcomer) }.not_to change { Topic.count }
    expect(creator.errors.full_messages).to eq(["You can’t post calls for volunteers here."])
  end

  it "rolls everything back when validations are skipped and the call is none" do
    call["slots"] = []
    creator = nil

    expect { creator = create_post(organiser, skip_validations: true) }.not_to change {
      [Topic.count, Post.count, VolunteerCalls::Call.count]
    }
    expect(creator.errors.full_messages.join).to include("at least one slot")
  end

  it "makes the call of a shared draft, which keeps it when published", host: :discourse do
    category = Fabricate(:category)
    SiteSetting.shared_drafts_category = Fabricate(:private_category, group: Group[:staff]).id
    admin = Fabricate(:admin, refresh_auto_groups: true)
    topic = create_post(admin, shared_draft: true, category: category.id).post.topic
    expect(topic.reload.volunteer_call).to be_present

    TopicPublisher.new(topic, admin, category.id).publish!

    expect(topic.reload).to have_attributes(category: category, volunteer_call: be_present)
  end
end
