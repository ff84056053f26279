# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe VolunteerCalls::Reach do
  include Volunteering
  include Hearing

  fab!(:user, :volunteer)
  fab!(:group)
  fab!(:organiser, :volunteer)
  fab!(:private_category) { Fabricate(:private_category, group: group) }
  fab!(:topic) { Fabricate(:topic, user: organiser, category: private_category) }
  fab!(:call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ starts_at: 9.days.from_now, ends_at: nil }])
  end

  let(:slot) { call.slots.first }
  let(:claim) { volunteer(slot, user) }

  before do
    freeze_time Time.zone.now.round
    group.add(user)
    group.add(organiser)
    claim
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    run
  end

  def run = VolunteerCalls::Timekeeper.run

  def leave
    group.remove(user)
    DiscourseEvent.trigger(:user_removed_from_group, user, group)
    user.reload
  end

  def later(time)
    freeze_time time.from_now
    run
  end

  it "keeps the seat of somebody who lost sight of the topic for a while" do
    leave
    run
    expect(claim.reload).to have_attributes(
      state: "claimed",
      out_of_reach_until: 24.hours.from_now.round,
    )
    expect(call.reload.version).to eq(2)

    later(23.hours)
    expect(claim.reload.state).to eq("claimed")
  end

  it "is for organisers to see meanwhile, in the card and in the tracker, and for nobody else" do
    leave
    run
    until_then = 24.hours.from_now.round.utc.iso8601
    seen_by =
      lambda do |viewer|
        VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new(viewer))[:viewer]
      end
    expect(seen_by.(organiser)[:out_of_reach]).to eq(claim.id => until_then)
    group.add(member = Fabricate(:volunteer))
    expect(seen_by.(member)).not_to have_key(:out_of_reach)

    admin = Guardian.new(Fabricate(:admin))
    rows = VolunteerCalls::Tracker::Claims.new({}, guardian: admin).page[:claims]
    expect(rows.map { |row| row[:out_of_reach_until] }).to eq([until_then])
    people = -> { VolunteerCalls::Tracker::People.new({}, guardian: admin).page[:people] }
    expect(people.call.to_h { |row| [row[:user][:id], row[:out_of_reach]] }).to eq(user.id => true)

    group.add(user)
    DiscourseEvent.trigger(:user_removed_from_group, user, group)
    run
    expect(seen_by.(organiser)[:out_of_reach]).to eq({})
    expect(people.call.first[:out_of_reach]).to eq(false)
  end

  it "frees it then, asks the next and tells organisers" do
    group.add(standing_by = Fabricate(:volunteer))
    standby = volunteer(slot, standing_by, kind: "standby")
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    leave
    run
    later(24.hours)
    announce

    expect(claim.reload).to have_attributes(state: "removed", seat: nil)
    expect(standby.reload.state).to eq("offered")
    expect(VolunteerCalls::Event.find_by(action: "removed").data).to eq(
      "cause" => "topic_out_of_sight",
    )
    expect(heard(organiser)).to eq(["released"])
    expect(heard(user)).to eq(["out_of_reach"])
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "writes to them that nobody counts on them, and nothing else" do
    Fabricate(:post, topic: topic, user: organiser)
    volunteer(
      slot,
      Fabricate(:volunteer, name: "Kim Doe").tap { |it| group.add(it) },
      kind: "standby",
    )
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    leave
    run
    later(24.hours)
    announce_and_mail
    mail = mails_to(user).sole

    expect(mail.subject).to include("You are not down any more: Workshop 1")
    [mail.text_part, mail.html_part].each do |part|
      expect(part.decoded).to include("You can’t see its topic any more")
      expect(part.decoded).not_to include("/t/#{topic.slug}")
      expect(part.decoded).not_to include("Kim")
    end
    expect(Notification.where(user_id: user.id).sole).to have_attributes(topic_id: nil)
  end

  it "forgets it when they are back in time" do
    leave
    run
    group.add(user)
    later(24.hours)
    later(24.hours)

    expect(claim.reload).to have_attributes(state: "claimed", out_of_reach_until: nil)
  end

  it "waits a quarter of the time that is left when the slot is near" do
    slot.update!(starts_at: 8.hours.from_now)
    leave
    run
    expect(claim.reload.out_of_reach_until).to eq(2.hours.from_now)
  end

  it "finds what no event told of, within a day" do
    group.group_users.where(user_id: user.id).delete_all
    run
    expect(claim.reload.out_of_reach_until).to be_nil
    later(24.hours)
    expect(claim.reload.out_of_reach_until).not_to be_nil
  end

  it "frees at once what somebody left whose account is gone unheard of" do
    user.delete
    later(24.hours)
    expect(claim.reload.state).to eq("removed")
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  {
    "the group is gone" => -> { DiscourseEvent.trigger(:group_destroyed, group, [user.id]) },
    "the category's permissions are others" => -> do
      DiscourseEvent.trigger(:category_updated, private_category)
    end,
    "the topic is in another category" => -> do
      post = Fabricate(:post, topic: topic)
      VolunteerCalls::Reach.post_edited(post, true)
    end,
  }.each do |what, event|
    it "looks when #{what}" do
      group.group_users.where(user_id: user.id).delete_all
      instance_exec(&event)
      run
      expect(claim.reload.out_of_reach_until).not_to be_nil
    end
  end

  it "counts on nobody who is suspended beyond the slot, and on whoever is back before" do
    user.update!(suspended_at: Time.zone.now, suspended_till: 2.days.from_now)
    DiscourseEvent.trigger(:user_suspended, user: user)
    run
    expect(claim.reload.out_of_reach_until).to be_nil

    user.update!(suspended_till: 1.year.from_now)
    DiscourseEvent.trigger(:user_suspended, user: user)
    run
    expect(claim.reload.out_of_reach_until).not_to be_nil
  end

  it "counts on who is silenced, but on no account that isn't used" do
    user.update!(silenced_till: 1.year.from_now)
    later(24.hours)
    expect(claim.reload.out_of_reach_until).to be_nil
    user.update!(active: false)
    later(24.hours)
    expect(claim.reload.out_of_reach_until).not_to be_nil
  end

  it "leaves those who stand by in the line, where they are passed by" do
    group.add(standing_by = Fabricate(:volunteer))
    standby = volunteer(slot, standing_by, kind: "standby")
    group.remove(standing_by)
    later(48.hours)
    expect(standby.reload).to have_attributes(state: "standby", out_of_reach_until: nil)
  end

  it "has nothing to look at once the call is over, off or deleted, and looks when it is back" do
    topic.trash!
    run
    expect(call.reload.reach_check_at).to be_nil
    topic.recover!
    expect(call.reload.reach_check_at).not_to be_nil
    later(20.days)
    expect(call.reload.reach_check_at).to be_nil
    expect(claim.reload.state).to eq("claimed")
  end

  it "asks the database as often for five people as for one, where everybody sees the topic" do
    count = ->(id) { track_sql_queries { VolunteerCalls::Reach::Check.new(id).run }.size }
    one, five =
      [1, 5].map do |size|
        Fabricate(:volunteer_call, slots: [{ needed: 5 }]).tap do |it|
          size.times { volunteer(it.slots.first) }
        end
      end
    count.call(one.id)
    expect(count.call(five.id)).to eq(count.call(one.id))
  end

  it "is told by the host", host: :discourse do
    run
    group.remove(user)
    run
    expect(claim.reload.out_of_reach_until).not_to be_nil

    group.add(user)
    later(1.hour)
    private_category.set_permissions({})
    private_category.save!
    later(1.hour)
    expect(claim.reload.out_of_reach_until).not_to be_nil
  end

  it "follows the topic into a personal message and back", host: :discourse do
    admin = Fabricate(:admin)
    Fabricate(:post, topic: topic, user: organiser)
    TopicConverter.new(topic, admin).convert_to_private_message
    run
    expect(claim.reload.out_of_reach_until).not_to be_nil

    TopicConverter.new(topic.reload, admin).convert_to_public_topic(Fabricate(:category).id)
    run
    expect(claim.reload).to have_attributes(state: "claimed", out_of_reach_until: nil)
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end
end
