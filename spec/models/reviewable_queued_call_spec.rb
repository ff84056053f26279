# frozen_string_literal: true

require "rails_helper"

RSpec.describe "ReviewableQueuedPost", host: :discourse do
  fab!(:author, :volunteer)
  fab!(:moderator)

  let(:call) do
    {
      event: {
        name: "Co-op conference",
      },
      timezone: "Europe/London",
      closes_at: "2030-02-14 18:00",
      slots: [{ title: "Beginners’ guide", starts_at: "2030-02-16 09:45", needed: 2 }],
    }
  end
  let(:reviewable) { ReviewableQueuedPost.pending.last }

  before do
    SiteSetting.approve_new_topics_unless_allowed_groups = Group::AUTO_GROUPS[:trust_level_4]
  end

  def send_post(**params)
    NewPostManager.new(
      author,
      {
        title: "Two workshops at the conference",
        raw: "They would love to have some of us there.",
        archetype: Archetype.default,
        volunteer_call: call.to_json,
        **params,
      },
    ).perform
  end

  def approve
    reviewable.perform(moderator, :approve_post)
  end

  it "keeps the call of a post that waits, and makes it on approval" do
    expect { expect(send_post.action).to eq(:enqueued) }.not_to change {
      VolunteerCalls::Call.count
    }

    topic = approve.created_post.topic

    expect(topic.volunteer_call).to have_attributes(event_name: "Co-op conference", user: author)
    expect(topic.volunteer_call.slots.map(&:title)).to eq(["Beginners’ guide"])
    expect(topic.first_post.cooked).to include("Beginners’ guide")
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "keeps whom to invite, and leaves out who can't be by then" do
    Jobs.run_immediately!
    noor = Fabricate(:volunteer)
    send_post(volunteer_call: { **call, invite: { users: [noor.username, "gone"] } }.to_json)
    expect { approve }.to change { VolunteerCalls::Invitation.pluck(:user_id) }.from([]).to(
      [noor.id],
    )
  end

  it "keeps the call when a moderator edits the post meanwhile" do
    send_post
    reviewable.update_fields(
      { payload: { "raw" => "Other words about it.", "title" => "Other words" } },
      moderator,
    )

    topic = approve.created_post.topic

    expect(topic.title).to eq("Other words")
    expect(topic.volunteer_call.slots.map(&:title)).to eq(["Beginners’ guide"])
  end

  it "refuses an invalid call at once instead of letting it wait" do
    call[:slots] = []

    result = send_post

    expect(result).to be_failed
    expect(result.errors.full_messages.join).to include("at least one slot")
    expect(ReviewableQueuedPost.count).to eq(0)
  end

  it "refuses the call of somebody who may not post any" do
    SiteSetting.volunteer_calls_post_allowed_groups = Group::AUTO_GROUPS[:staff].to_s

    expect(send_post).to be_failed
    expect(ReviewableQueuedPost.count).to eq(0)
  end

  it "makes the call although its author lost the permission while it waited" do
    send_post
    SiteSetting.volunteer_calls_post_allowed_groups = Group::AUTO_GROUPS[:staff].to_s

    expect(approve.created_post.topic.volunteer_call).to be_present
  end

  it "makes the call of an author who was silenced for the post" do
    send_post
    UserSilencer.silence(author, moderator)

    expect(approve.created_post.topic.volunteer_call).to be_present
  end

  it "makes the call, closed, when its closing time passed while it waited" do
    send_post
    freeze_time Time.utc(2030, 2, 15)

    expect(approve.created_post.topic.volunteer_call.status).to eq(:closed)
  end

  it "creates nothing and leaves the post in the queue when the call is no longer possible" do
    call[:slots] *= 3
    send_post
    SiteSetting.volunteer_calls_max_slots = 2

    expect { expect(approve).not_to be_success }.not_to change { Topic.count }
    expect(reviewable).to be_pending
  end
end
