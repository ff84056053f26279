# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::PublicLine do
  include Volunteering

  let(:topic) { Fabricate(:volunteer_call_post).topic }
  let(:starts_at) { 9.days.from_now }
  let(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ starts_at: starts_at, ends_at: nil, needed: 2, capacity: 2 }, {}],
    )
  end
  let(:slot) { volunteer_call.slots.first }
  let!(:claims) { Array.new(2) { volunteer(slot) } }

  def lines = topic.posts.where(post_type: Post.types[:small_action]).order(:post_number).to_a

  # Drops out, and lets the jobs of it run.
  def leave(claim, **more)
    drop_out(claim, **more)
    described_class.write(slot.id)
  end

  def text(post) = Nokogiri::HTML5.fragment(post.cooked).text.strip

  it "says that there is a free place again, and links to it" do
    leave(claims.first)

    expect(lines.size).to eq(1)
    expect(lines.first).to have_attributes(
      user_id: Discourse::SYSTEM_USER_ID,
      action_code: "volunteer_call_place_free",
    )
    expect(text(lines.first)).to eq("Workshop 1 has a free place again.")
    expect(lines.first.cooked).to include(
      %(href="#{topic.relative_url}/1#volunteer-slot-#{slot.id}"),
    )
  end

  it "is written by a job of the drop-out" do
    Jobs.run_immediately!
    drop_out(claims.first)
    expect(lines.size).to eq(1)
  end

  it "names nobody" do
    leave(claims.first, reason: "I have fallen ill")
    line = lines.first
    expect(line.raw).not_to include(claims.first.user.username)
    expect(line.raw).not_to include("ill")
    expect(line.custom_fields).to be_empty
  end

  it "is no question about the slot" do
    leave(claims.first)
    expect(VolunteerCalls::SlotPost.where(post_id: lines.first.id)).to be_empty
  end

  it "neither bumps the topic nor is its last word" do
    freeze_time 1.hour.from_now
    expect { leave(claims.first) }.not_to change {
      topic.reload.attributes.slice("bumped_at", "last_posted_at", "last_post_user_id")
    }
  end

  it "says it in the forum's language, whoever dropped out" do
    SiteSetting.default_locale = "en"
    allow(I18n).to receive(:with_locale).and_call_original
    leave(claims.first)
    expect(I18n).to have_received(:with_locale).with("en").at_least(:once)
  end

  it "lets a title be text" do
    title = "<b>Ask</b> @#{claims.last.user.username} [here](https://x.example) *now* #tag"
    slot.update!(title: title)
    leave(claims.first)
    expect(text(lines.first)).to eq("#{title} has a free place again.")
    expect(Nokogiri::HTML5.fragment(lines.first.cooked).css("a, b, em, img").map(&:name)).to eq(
      ["a"],
    )
    expect(
      Nokogiri::HTML5.fragment(lines.first.cooked).css(".mention, .hashtag-cooked"),
    ).to be_empty
  end

  context "when it is near" do
    let(:starts_at) { 10.hours.from_now }

    it "says that cover is needed" do
      leave(claims.first)
      expect(lines.first.action_code).to eq("volunteer_call_cover_needed")
      expect(text(lines.first)).to eq("Cover is needed for Workshop 1.")
    end

    it "says so also after volunteering has closed" do
      volunteer_call.update!(closes_at: 1.hour.ago)
      leave(claims.first)
      expect(lines.first.action_code).to eq("volunteer_call_cover_needed")
    end
  end

  describe "silence" do
    it "is kept when somebody stands by, who is offered the place" do
      volunteer(slot, kind: "standby")
      leave(claims.first)
      expect(lines).to be_empty
    end

    it "is kept when somebody was faster than the job" do
      drop_out(claims.first)
      volunteer(slot)
      described_class.write(slot.id)
      expect(lines).to be_empty
    end

    it "is kept when an offer lapses later" do
      standby = volunteer(slot, kind: "standby")
      leave(claims.first)
      freeze_time 3.days.from_now
      VolunteerCalls::Timekeeper.run
      expect(standby.reload.state).to eq("lapsed")
      expect(lines).to be_empty
    end

    it "is kept for who is taken off, declines, or leaves the stand-by line" do
      leave(volunteer(slot, kind: "standby"))
      leave(claims.first, by: topic.user)
      leave(nominate(slot))
      expect(lines).to be_empty
    end

    it "is kept after volunteering has closed" do
      volunteer_call.update!(closes_at: 1.hour.ago)
      leave(claims.first)
      expect(lines).to be_empty
    end

    it "is kept in topics that are closed, archived, deleted or hidden" do
      drop_out(claims.first)
      topic.update_status("closed", true, Discourse.system_user)
      expect(described_class.write(slot.id)).to be_nil

      topic.update_status("closed", false, Discourse.system_user)
      topic.update_status("archived", true, Discourse.system_user)
      drop_out(claims.last)
      described_class.write(slot.id)

      topic.update_status("archived", false, Discourse.system_user)
      third, fourth = Array.new(2) { volunteer(slot) }
      topic.first_post.update_columns(hidden: true)
      leave(third)

      topic.first_post.update_columns(hidden: false)
      topic.trash!(Discourse.system_user)
      leave(fourth)
      expect(lines.reject { |line| line.action_code.start_with?("closed", "archived") }).to be_empty
    end

    it "is kept where the site wants it" do
      SiteSetting.volunteer_calls_public_lines = false
      leave(claims.first)
      SiteSetting.volunteer_calls_public_lines = true
      described_class.write(slot.id)
      expect(lines).to be_empty
    end
  end

  it "comes once an hour for a slot" do
    leave(claims.first)
    freeze_time 59.minutes.from_now
    leave(claims.last)
    expect(lines.size).to eq(1)

    freeze_time 2.minutes.from_now
    leave(volunteer(slot))
    expect(lines.size).to eq(2)
  end

  it "comes for each of several slots" do
    other = volunteer(volunteer_call.slots.second)
    leave(claims.first)
    drop_out(other)
    described_class.write(other.slot_id)
    expect(lines.map { |line| text(line) }).to eq(
      ["Workshop 1 has a free place again.", "Workshop 2 has a free place again."],
    )
  end

  it "comes once, however often its job runs" do
    3.times { leave(claims.first.reload) if claims.first.reload.live? }
    3.times { described_class.write(slot.id) }
    expect(lines.size).to eq(1)
  end

  describe "a job that was lost" do
    it "is made up for by the clock, while it is news" do
      drop_out(claims.first)
      VolunteerCalls::Timekeeper.run(30.seconds.from_now)
      expect(lines).to be_empty
      VolunteerCalls::Timekeeper.run(2.minutes.from_now)
      expect(lines.size).to eq(1)
    end

    it "is forgotten later" do
      drop_out(claims.first)
      VolunteerCalls::Timekeeper.run(2.hours.from_now)
      expect(lines).to be_empty
      expect(slot.reload.line_due_at).to be_nil
    end
  end

  it "can be written again after it failed" do
    drop_out(claims.first)
    broken = true
    allow(Discourse).to receive(:system_user).and_wrap_original do |original|
      broken ? raise("broken") : original.call
    end
    expect { described_class.write(slot.id) }.to raise_error("broken")
    broken = false
    described_class.write(slot.id)
    expect(lines.size).to eq(1)
  end
end
