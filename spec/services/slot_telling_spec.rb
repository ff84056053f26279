# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::TellsOfSlot do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }, {}]) }

  let(:slot) { call.slots.first }
  let!(:claim) { volunteer(slot, user) }
  let(:recording) do
    { title: "The whole workshop", url: "https://files.example/talk.mp3", kind: "recording" }
  end

  def guardian(person) = Guardian.new(person)

  def add(input = recording, by: user, to: slot)
    VolunteerCalls::Link::Add.call(
      params: {
        slot_id: to.id,
        input: input.stringify_keys,
      },
      guardian: guardian(by),
    )
  end

  def remove(link, by: user)
    VolunteerCalls::Link::Remove.call(params: { link_id: link.id }, guardian: guardian(by))
  end

  def describe_outcome(text, by: user)
    VolunteerCalls::Slot::DescribeOutcome.call(
      params: {
        slot_id: slot.id,
        input: {
          "outcome" => text,
        },
      },
      guardian: guardian(by),
    )
  end

  def afterwards = freeze_time(slot.ends_at + 1.minute)

  def payload(viewer = nil)
    VolunteerCalls::CallPayload.call(topic: topic.reload, guardian: guardian(viewer))
  end

  describe "links" do
    it "is in the call, its history, and on everybody's page" do
      version = call.reload.version
      sent =
        MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
          expect(add).to run_successfully
        end
      link = VolunteerCalls::Link.last
      shown = { id: link.id, media: "audio", **recording }
      expect(payload[:slots].map { |one| one[:links] }).to eq([[shown], []])
      expect(payload(user)[:viewer][:links]).to eq([link.id])
      expect(payload(organiser)[:viewer][:links]).to eq([])
      expect(sent.map(&:data)).to contain_exactly(
        a_hash_including(
          version: version + 1,
          claims: [],
          slots: [a_hash_including(id: slot.id, held: 1, links: [shown])],
        ),
      )
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "link_added",
        actor_id: user.id,
        slot_id: slot.id,
        version: version + 1,
        data: recording.stringify_keys,
      )
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "is for people in the slot and organisers, before and after it" do
      expect(add(by: organiser)).to run_successfully
      expect(add(by: Fabricate(:volunteer))).to fail_a_policy(:in_slot_or_organiser)
      expect(add(by: volunteer(slot, kind: "last_resort").user)).to fail_a_policy(
        :in_slot_or_organiser,
      )
      expect(add(to: call.slots.last)).to fail_a_policy(:in_slot_or_organiser)
      expect(add(by: nil)).to fail_a_policy(:in_slot_or_organiser)
      afterwards
      VolunteerCalls::Claim::RecordOutcome.call(
        params: {
          claim_id: claim.id,
          outcome: "attended",
        },
        guardian: guardian(organiser),
      )
      expect(add({ **recording, title: "Again" })).to run_successfully
    end

    it "isn't for those who were silenced or can't see the topic" do
      user.update!(silenced_till: 1.day.from_now)
      expect(add).to fail_a_policy(:in_slot_or_organiser)
      topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
      expect(add).to fail_a_policy(:can_see_topic)
    end

    it "changes nothing when it is there already" do
      add
      expect { expect(add).to fail_a_policy(:new_to_slot) }.not_to change {
        [call.reload.version, VolunteerCalls::Link.count]
      }
    end

    it "is in the first post's HTML" do
      first_post = Fabricate(:post, topic: topic, user: organiser)
      add
      expect(first_post.reload.cooked).to include("The whole workshop", recording[:url])
      remove(VolunteerCalls::Link.last)
      expect(first_post.reload.cooked).not_to include(recording[:url])
    end

    it "has a limit for each slot" do
      VolunteerCalls::Link::MOST.times { |number| add({ **recording, title: "Part #{number}" }) }
      expect(add).to fail_a_policy(:has_room)
    end

    it "is refused in the archive" do
      topic.update!(archived: true)
      expect(add).to fail_a_policy(:may_be_told_of)
      expect(VolunteerCalls::Link.count).to eq(0)
    end

    it "is taken away by whoever added it, and by organisers" do
      mine = add[:link]
      theirs = add({ **recording, title: "Slides" }, by: organiser)[:link]
      expect(remove(theirs)).to fail_a_policy(:own_or_organiser)
      expect(remove(mine)).to run_successfully
      expect(remove(theirs, by: organiser)).to run_successfully
      expect(payload[:slots].first[:links]).to eq([])
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "link_removed",
        data: {
          "title" => "Slides",
          "url" => recording[:url],
        },
      )
      expect(remove(mine)).to fail_to_find_a_model(:link)
    end

    it "reads a call with as few statements however many there are" do
      statements = -> { track_sql_queries { payload(user) }.size }
      add
      statements.call # the first one also reads what the forum then remembers
      one = statements.call
      4.times { |number| add({ **recording, title: "Part #{number}" }) }
      expect(statements.call).to eq(one)
    end
  end

  describe "what a link may be" do
    def errors(**input)
      add({ **recording, **input })[:input].errors.to_h { |one| [one.field, one.code] }
    end

    it "has a title and an address" do
      expect(errors(title: " ", url: "")).to eq(
        "title" => "link_title_missing",
        "url" => "link_url_missing",
      )
      expect(errors(title: "x" * 201)).to eq("title" => "too_long")
      expect(errors(url: "https://a.example/#{"x" * 1000}")).to eq("url" => "too_long")
    end

    it "leads to the web" do
      [
        "javascript:alert(1)",
        "data:text/html,hi",
        "ftp://files.example/talk.mp3",
        "//files.example/talk.mp3",
        "https://",
        "https://sam:secret@files.example/",
        "https://files.example/a b",
        "talk.mp3",
      ].each { |url| expect(errors(url: url)).to eq("url" => "link_url_invalid") }
    end

    it "is of a kind that there is" do
      expect(errors(kind: "film")).to eq("kind" => "link_kind_unknown")
      expect(add(recording.except(:kind))[:link].kind).to eq("other")
    end

    it "says nothing that isn’t allowed here", host: :discourse do
      Fabricate(:watched_word, word: "rubbish", action: WatchedWord.actions[:block])
      expect(errors(title: "What rubbish")).to eq("title" => "blocked_words")
    end

    it "is played by what it ends in" do
      {
        "https://a.example/talk.mp3" => "audio",
        "https://a.example/talk.OGG?raw=1" => "audio",
        "https://a.example/talk.mp4#t=10" => "video",
        "https://a.example/talk.pdf" => nil,
        "https://a.example/?file=talk.mp3" => nil,
        "https://mp3.example" => nil,
      }.each { |url, media| expect(VolunteerCalls::Link.media(url)).to eq(media) }
    end
  end

  describe "how it went" do
    it "is told once the slot is over, changed and taken back" do
      expect(describe_outcome("120 came")).to fail_a_policy(:over)
      afterwards
      sent =
        MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
          expect(describe_outcome("About 120 people came.")).to run_successfully
        end
      expect(payload[:slots].first[:outcome]).to eq("About 120 people came.")
      expect(sent.first.data[:slots]).to eq([{ id: slot.id, outcome: "About 120 people came." }])
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "outcome_described",
        data: {
          "outcome" => "About 120 people came.",
        },
      )
      expect(describe_outcome("", by: organiser)).to run_successfully
      expect(payload[:slots].first[:outcome]).to be_nil
    end

    it "is short, and for those who may tell of the slot" do
      afterwards
      expect(describe_outcome("x" * 1001)).to fail_a_policy(:valid_input)
      expect(describe_outcome("Fine", by: Fabricate(:volunteer))).to fail_a_policy(
        :in_slot_or_organiser,
      )
      expect(slot.reload.outcome).to be_nil
    end
  end
end
