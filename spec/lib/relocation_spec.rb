# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Relocation do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:admin)
  fab!(:first_post) { Fabricate(:volunteer_call_post, user: organiser) }
  fab!(:call) do
    Fabricate(:volunteer_call, topic: first_post.topic, event_place: "Manchester", slots: [{}, {}])
  end

  let(:topic) { first_post.topic }
  let(:slot) { call.slots.first }
  let!(:slot_ids) { call.slots.map(&:id) }
  let(:other_post) { Fabricate(:volunteer_call_post) }
  let(:other_topic) { other_post.topic }

  # What the host does when the first post is moved, as far as the plugin sees it.
  def move_to(destination)
    Topic.transaction do
      number = destination.posts.maximum(:post_number).to_i + 1
      copy = Fabricate(:post, topic: destination, user: organiser, post_number: number)
      copy.acting_user = admin
      DiscourseEvent.trigger(:first_post_moved, copy, first_post)
      copy
    end
  end

  def nothing_differs = expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty

  def messages(topic_id, &block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(topic_id), &block).map(&:data)
  end

  it "joins calls also when together they have more slots than a new one may, and lets them be edited" do
    SiteSetting.volunteer_calls_max_slots = 3
    joined = Fabricate(:volunteer_call, topic: other_topic, slots: [{}, {}])
    claim = volunteer(slot)
    move_to(other_topic)
    expect(joined.reload.slots.size).to eq(4)
    expect(claim.reload.state).to eq("claimed")

    input = VolunteerCalls::Edit.input_of(joined)
    edit =
      lambda do |slots|
        VolunteerCalls::Call::Update.call(
          params: {
            topic_id: other_topic.id,
            version: joined.reload.version,
            input: input.merge("slots" => slots),
          },
          guardian: Guardian.new(admin),
        )
      end
    expect(edit.(input["slots"])).to be_success
    more = edit.([*input["slots"], { "title" => "One more", "needed" => 1, "capacity" => 1 }])
    expect(more).to be_failure
    expect(more[:input].errors.problem[:fields]).to include(
      a_hash_including("field" => "slots", "code" => "too_many_slots"),
    )
  end

  it "takes the call with its seats along, with projection, post and open pages" do
    claim = volunteer(slot)
    first_post.rebake!
    destination = Fabricate(:topic, user: organiser)
    copy = nil
    sent = messages(topic.id) { copy = move_to(destination) }

    expect(call.reload.topic_id).to eq(destination.id)
    expect(claim.reload).to have_attributes(state: "claimed", seat: 1)
    expect(VolunteerCalls::Projection.stored(topic.id)).to be_empty
    expect(destination.reload.custom_fields["volunteer_call"]).to include("places" => 1)
    expect(copy.reload.cooked).to include("volunteer-slot-#{slot.id}")
    expect(first_post.reload.cooked).not_to include("volunteer-slot-#{slot.id}")
    expect(sent).to eq([{ refresh: true, version: call.version }])
    expect(VolunteerCalls::Event.where(call_id: call.id).last).to have_attributes(
      action: "call_moved",
      actor_id: admin.id,
      data: {
        "from_topic_id" => topic.id,
        "topic_id" => destination.id,
      },
    )
    nothing_differs
  end

  it "does nothing where there is no call" do
    call.destroy!
    expect { move_to(other_topic) }.not_to change(VolunteerCalls::Event, :count)
  end

  it "leaves everything as it was when the host's transaction fails" do
    begin
      Topic.transaction do
        move_to(other_topic)
        raise "broken"
      end
    rescue StandardError
      nil
    end

    expect(call.reload).to have_attributes(topic_id: topic.id, version: 1)
    nothing_differs
  end

  describe "into a topic that has a call" do
    let!(:there) do
      Fabricate(:volunteer_call, topic: other_topic, slots: [{ needed: 1, capacity: 2 }])
    end
    let!(:there_slot_id) { there.slots.first.id }

    it "makes one call of both, with all seats and the whole history" do
      people = Array.new(2) { Fabricate(:volunteer) }
      claim = volunteer(slot, people.first)
      other_claim = volunteer(there.slots.first, people.last)
      move_to(other_topic)

      expect(VolunteerCalls::Call.pluck(:id)).to eq([there.id])
      expect(there.slots.reload.map(&:id)).to eq([there_slot_id, *slot_ids])
      expect(VolunteerCalls::Claim.where(call_id: there.id)).to contain_exactly(claim, other_claim)
      expect(slot.reload.place).to eq("Manchester")
      expect(VolunteerCalls::Event.where(call_id: there.id).pluck(:action)).to include(
        "call_created",
        "claimed",
        "calls_joined",
      )
      expect(VolunteerCalls::Event.where(call_id: call.id)).to be_empty
      expect(VolunteerCalls::Projection.stored(topic.id)).to be_empty
      nothing_differs
    end

    it "takes nothing from anybody: time to volunteer, names, invitations" do
      call.update!(closes_at: 1.day.from_now, names_visible_to: "organisers")
      there.update!(closes_at: 3.hours.from_now)
      guest, other = Array.new(2) { Fabricate(:volunteer) }
      [[call, guest], [there, guest], [call, other]].each do |it, user|
        VolunteerCalls::Invitation.create!(call: it, user: user, invited_by_id: organiser.id)
      end
      move_to(other_topic)

      expect(there.reload.closes_at).to be_within(1.second).of(1.day.from_now)
      expect(there.names_visible_to).to eq("organisers")
      expect(
        VolunteerCalls::Invitation.where(call_id: there.id).pluck(:user_id),
      ).to contain_exactly(guest.id, other.id)
      nothing_differs
    end

    it "keeps what was called off called off, and only that" do
      there.update!(cancelled_at: 1.hour.ago, cancel_reason: "No hall")
      move_to(other_topic)

      expect(there.reload).to have_attributes(cancelled_at: nil, cancel_reason: nil)
      expect(there.slots.map(&:withdrawn?)).to eq([true, false, false])
      nothing_differs
    end

    it "lets mails go out that wait, and leads to the slot where it is" do
      nomination = nominate(slot)
      VolunteerCalls::Announcing.now(call.id)
      notice = VolunteerCalls::Notice.find_by!(user_id: nomination.user_id)
      move_to(other_topic)
      Jobs::SendVolunteerCallNotice.new.execute(notice_id: notice.id)

      mail = ActionMailer::Base.deliveries.sole
      expect(mail.to).to eq([nomination.user.email])
      expect(mail.text_part.decoded).to include(
        "#{other_topic.relative_url}/1#volunteer-slot-#{slot.id}",
      )
    end

    it "tells people of what happened just before" do
      nominee = Fabricate(:volunteer)
      nominate(slot, nominee)
      move_to(other_topic)
      VolunteerCalls::Announcing.now(there.id)

      expect(VolunteerCalls::Notice.where(user_id: nominee.id).pluck(:call_id, :kind)).to eq(
        [[there.id, "nominated"]],
      )
    end
  end

  describe "questions about a slot" do
    fab!(:member, :volunteer)

    let(:question) do
      PostCreator.create!(
        member,
        topic_id: topic.id,
        raw: "About [it](#{topic.relative_url}#volunteer-slot-#{slot.id}): what is it?",
        skip_validations: true,
      )
    end

    def questions = VolunteerCalls::SlotPost.payload_of(slot.id)

    def announce_moved
      DiscourseEvent.trigger(:post_moved, question, topic.id, question)
      DiscourseEvent.trigger(
        :posts_moved,
        original_topic_id: topic.id,
        destination_topic_id: other_topic.id,
      )
    end

    it "don't count any more once they are elsewhere, and pages are told once" do
      question.update_columns(topic_id: other_topic.id, post_number: 2)
      sent = messages(topic.id) { announce_moved }

      expect(sent.map { |it| it[:slots].first[:questions] }).to eq([{ count: 0, post_numbers: [] }])
    end

    it "count where the call went" do
      question
      move_to(other_topic)
      question.update_columns(topic_id: other_topic.id, post_number: 7)
      sent = messages(other_topic.id) { announce_moved }

      expect(questions).to eq(count: 1, post_numbers: [7])
      expect(sent.last[:slots].first[:questions]).to eq(count: 1, post_numbers: [7])
      nothing_differs
    end
  end

  describe "by the host", host: :discourse do
    let!(:reply) do
      PostCreator.create!(
        organiser,
        topic_id: topic.id,
        raw: "About [it](#{topic.relative_url}#volunteer-slot-#{slot.id}): it is this.",
        skip_validations: true,
      )
    end
    let!(:claim) { volunteer(slot) }

    def move(posts, **options) = topic.move_posts(admin, posts.map(&:id), options)

    def call_of(topic) = VolunteerCalls::Call.find_by(topic_id: topic.id)

    it "takes the call into a new topic with the first post" do
      moved = move([first_post], title: "A topic with a call of its own")

      expect(call_of(moved).id).to eq(call.id)
      expect(moved.reload.first_post.cooked).to include("volunteer-slot-#{slot.id}")
      expect(first_post.reload.cooked).not_to include("volunteer-slot-#{slot.id}")
      expect(claim.reload.state).to eq("claimed")
      expect(VolunteerCalls::SlotPost.payload_of(slot.id)[:count]).to eq(0)
      nothing_differs
    end

    it "leaves the call with the first post when others are split off" do
      moved = move([reply], title: "A topic for what was only said")

      expect(call_of(topic).id).to eq(call.id)
      expect(call_of(moved)).to be_nil
      expect(VolunteerCalls::SlotPost.payload_of(slot.id)[:count]).to eq(0)
      nothing_differs
    end

    it "makes one call of two when topics are merged" do
      there = Fabricate(:volunteer_call, topic: other_topic)
      slots_there = there.slots.map(&:id)
      other_claim = volunteer(there.slots.first)
      move([first_post, reply], destination_topic_id: other_topic.id)

      expect(topic.reload.closed).to eq(true)
      expect(call_of(topic)).to be_nil
      expect(call_of(other_topic).slots.map(&:id)).to eq([*slots_there, *slot_ids])
      expect([claim, other_claim].map { |it| it.reload.call_id }).to all(eq(there.id))
      expect(VolunteerCalls::SlotPost.payload_of(slot.id)[:count]).to eq(1)
      expect(other_post.reload.cooked).to include("volunteer-slot-#{slot.id}")
      nothing_differs
    end

    it "keeps the call when the topic that is left over is deleted at once" do
      SiteSetting.delete_merged_stub_topics_after_days = 0
      move([first_post, reply], destination_topic_id: other_topic.id)

      expect(Topic.exists?(topic.id)).to eq(false)
      expect(call_of(other_topic).id).to eq(call.id)
      expect(claim.reload.state).to eq("claimed")
      nothing_differs
    end

    it "shows it in the post that is first then, also when it is older than the other topic's" do
      other_post.rebake!
      first_post.update_columns(created_at: 1.day.ago)
      move([first_post, reply], destination_topic_id: other_topic.id, chronological_order: true)

      expect(call_of(other_topic).id).to eq(call.id)
      expect(other_topic.reload.first_post.cooked).to include("volunteer-slot-#{slot.id}")
      expect(other_post.reload.cooked).not_to include("volunteer-slot-#{slot.id}")
      nothing_differs
    end

    it "takes the call along when the original is frozen and its posts copied" do
      moved = move([first_post, reply], title: "A copy of all that was said", freeze_original: true)

      expect(call_of(moved).id).to eq(call.id)
      expect(VolunteerCalls::SlotPost.payload_of(slot.id)[:count]).to eq(1)
      nothing_differs
    end
  end
end
