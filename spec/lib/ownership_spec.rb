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
