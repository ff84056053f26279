# frozen_string_literal: true

RSpec.describe VolunteerCalls::SlotReferences do
  fab!(:user, :volunteer)
  fab!(:first_post, :volunteer_call_post)
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: first_post.topic, slots: [{}, {}]) }

  let(:topic) { first_post.topic }
  let(:slot) { volunteer_call.slots.first }
  let(:other_slot) { volunteer_call.slots.last }

  def link_to(slot) = "[Workshop](#{topic.relative_url}#volunteer-slot-#{slot.id})"

  def reply(raw, **options)
    PostCreator.create!(user, topic_id: topic.id, raw: raw, skip_validations: true, **options)
  end

  def questions(slot) = VolunteerCalls::SlotPost.payload_of(slot.id)

  def published(&block)
    channel = VolunteerCalls::Live.channel(topic.id)
    MessageBus.track_publish(channel, &block).map(&:data)
  end

  it "counts a post that links to a slot, and tells everybody" do
    post = nil
    messages = published { post = reply("About #{link_to(slot)}: what is it?") }

    expect(questions(slot)).to eq(count: 1, post_numbers: [post.post_number])
    expect(questions(other_slot)).to eq(count: 0, post_numbers: [])
    expect(messages).to contain_exactly(
      a_hash_including(
        version: volunteer_call.reload.version,
        slots: [
          a_hash_including(id: slot.id, questions: { count: 1, post_numbers: [post.post_number] }),
        ],
      ),
    )
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "takes a full address, and one post for several slots once each" do
    reply("#{topic.url}#volunteer-slot-#{slot.id} #{link_to(slot)} and #{link_to(other_slot)}")
    expect(questions(slot)[:count]).to eq(1)
    expect(questions(other_slot)[:count]).to eq(1)
  end

  it "doesn't take text for a link, nor slots that don't exist" do
    messages =
      published do
        reply("See `#volunteer-slot-#{slot.id}` and #volunteer-slot-#{slot.id}")
        reply("[A](#{topic.relative_url}#volunteer-slot-0)")
      end
    expect(VolunteerCalls::SlotPost.count).to eq(0)
    expect(messages).to be_empty
  end

  it "follows edits" do
    post = reply("About #{link_to(slot)}: what is it?")
    messages =
      published do
        post.revise(user, { raw: "I meant #{link_to(other_slot)}" }, { force_new_version: true })
      end

    expect(questions(slot)[:count]).to eq(0)
    expect(questions(other_slot)[:count]).to eq(1)
    # One change: who looks is told once, and the call is locked once.
    expect(messages.sole[:slots].map { |it| [it[:id], it[:questions][:count]] }).to eq(
      [[slot.id, 0], [other_slot.id, 1]],
    )
    expect(messages.sole[:version]).to eq(volunteer_call.reload.version)
  end

  it "counts nothing that was deleted, hidden, whispered or moved elsewhere" do
    deleted, hidden, moved, whisper = Array.new(4) { reply("About #{link_to(slot)}: what is it?") }
    deleted.update_columns(deleted_at: Time.zone.now)
    hidden.update_columns(hidden: true)
    moved.update_columns(topic_id: Fabricate(:topic).id)
    whisper.update_columns(post_type: Post.types[:whisper])
    expect(questions(slot)).to eq(count: 0, post_numbers: [])

    deleted.update_columns(deleted_at: nil)
    expect(questions(slot)[:count]).to eq(1)
  end

  it "doesn't take the call's own post for a question" do
    first_post.rebake!
    described_class.follow(first_post)
    expect(VolunteerCalls::SlotPost.count).to eq(0)
  end

  it "counts posts of other topics as soon as they are moved here" do
    elsewhere =
      PostCreator.create!(
        user,
        title: "Another topic that is about it",
        raw: "Have you seen this?",
        skip_validations: true,
      )
    post =
      PostCreator.create!(
        user,
        topic_id: elsewhere.topic_id,
        raw: "Here: #{link_to(slot)}",
        skip_validations: true,
      )
    expect(questions(slot)[:count]).to eq(0)

    post.update_columns(topic_id: topic.id, post_number: 9)
    expect(questions(slot)).to eq(count: 1, post_numbers: [9])
  end

  it "counts again when a post is deleted or recovered" do
    post = reply("About #{link_to(slot)}: what is it?")
    post.update_columns(deleted_at: Time.zone.now)
    messages = published { described_class.count_again(post) }
    expect(messages.first[:slots].first[:questions]).to eq(count: 0, post_numbers: [])
  end

  it "hears of deleted and recovered posts", host: :discourse do
    post = reply("About #{link_to(slot)}: what is it?")
    admin = Fabricate(:admin)
    deleted = published { PostDestroyer.new(admin, post).destroy }
    recovered = published { PostDestroyer.new(admin, post.reload).recover }

    expect(deleted.last[:slots].first[:questions][:count]).to eq(0)
    expect(recovered.last[:slots].first[:questions][:count]).to eq(1)
  end

  it "asks the database once for an edit that has nothing to do with it" do
    post = reply("Hello to all of you")
    described_class.follow(post)
    expect(track_sql_queries { described_class.follow(post) }.size).to eq(1)
  end

  it "is in the call" do
    post = reply("About #{link_to(slot)}: what is it?")
    payload = VolunteerCalls::CallPayload.call(topic: topic, guardian: user.guardian)
    expect(payload[:slots].first[:questions]).to eq(
      "count" => 1,
      "post_numbers" => [post.post_number],
    )
  end
end
