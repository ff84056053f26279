# frozen_string_literal: true

require "rails_helper"

RSpec.describe VolunteerCalls::Ownership do
  fab!(:post, :volunteer_call_post)
  fab!(:call) { Fabricate(:volunteer_call, topic: post.topic) }
  fab!(:new_owner, :volunteer)

  def change(post, from, to = new_owner) =
    DiscourseEvent.trigger(:post_owner_changed, post, from, to)

  it "gives the call to whom the first post is given" do
    change(post, post.user)
    expect(call.reload.user_id).to eq(new_owner.id)
  end

  it "is given also when nobody had it any more" do
    call.update_columns(user_id: Discourse::SYSTEM_USER_ID)
    change(post, nil)
    expect(call.reload.user_id).to eq(new_owner.id)
  end

  it "leaves it with whom else posted it, and other posts mean nothing" do
    poster = Fabricate(:user)
    change(Fabricate(:post, topic: post.topic, user: post.user), post.user)
    expect(call.reload.user_id).to eq(post.user_id)
    call.update_columns(user_id: poster.id)
    change(post, post.user)
    expect(call.reload.user_id).to eq(poster.id)
  end

  it "has open pages read the call again, with what the new organiser may do" do
    freeze_time
    call.update_columns(user_id: Fabricate(:user).id)
    allow(Jobs).to receive(:enqueue_at)
    change(post, post.user)
    expect(Jobs).to have_received(:enqueue_at).with(
      5.seconds.from_now,
      :show_volunteer_call_owner,
      call_id: call.id,
    )

    post.topic.update!(user: new_owner)
    version = call.reload.version
    sent =
      MessageBus.track_publish(VolunteerCalls::Live.channel(post.topic_id)) do
        Jobs::ShowVolunteerCallOwner.new.execute(call_id: call.id)
      end
    expect(sent.map(&:data)).to eq([{ refresh: true, version: version + 1 }])
    payload = VolunteerCalls::CallPayload.call(topic: post.topic, guardian: Guardian.new(new_owner))
    expect(payload[:version]).to eq(version + 1)
    expect(payload[:viewer]).to include(can_manage: true, can_edit: true)
    projected = post.topic.reload.custom_fields["volunteer_call"]
    expect(projected["version"]).to eq(version + 1)
  end

  it "has nothing to show of other posts, or of a call that is gone" do
    allow(Jobs).to receive(:enqueue_at)
    change(Fabricate(:post, topic: post.topic), post.user)
    expect(Jobs).not_to have_received(:enqueue_at)
    expect { described_class.show(0) }.not_to raise_error
  end

  it "is done by the host's own way", host: :discourse do
    old_owner = post.user
    PostOwnerChanger.new(
      topic_id: post.topic_id,
      post_ids: [post.id],
      new_owner: new_owner,
      acting_user: Fabricate(:admin),
    ).change_owner!

    expect(call.reload.user_id).to eq(new_owner.id)
    expect(Guardian.new(new_owner).can_manage_volunteer_call?(call)).to eq(true)
    expect(Guardian.new(old_owner).can_manage_volunteer_call?(call)).to eq(false)
  end
end
