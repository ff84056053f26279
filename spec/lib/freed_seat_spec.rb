# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::FreedSeat do
  include Volunteering

  before { freeze_time Time.zone.parse("2030-02-01 12:00") }

  let(:starts_at) { 10.days.from_now }
  let(:call) { Fabricate(:volunteer_call, slots: [{ needed: 2, starts_at:, ends_at: nil }]) }
  let(:slot) { call.slots.first }
  let!(:holder) { volunteer(slot) }
  let!(:other) { volunteer(slot) }
  let!(:first) { volunteer(slot, kind: "standby") }
  let!(:second) { volunteer(slot, kind: "standby") }

  def events = VolunteerCalls::Event.where(call_id: call.id).order(:id).pluck(:action).drop(5)

  def messages(&block)
    MessageBus.track_publish(VolunteerCalls::Live.channel(call.topic_id), &block).map(&:data)
  end

  context "when there is time" do
    it "is offered to the first in line, who has a day to answer" do
      sent = messages { drop_out(holder) }

      expect(first.reload).to have_attributes(
        state: "offered",
        seat: 1,
        queue_number: nil,
        expires_at: 24.hours.from_now,
      )
      expect(second.reload.state).to eq("standby")
      expect(slot.reload).to have_attributes(held: 2, cover_needed_at: nil)
      expect(events).to eq(%w[released offered])
      # One message tells all of it.
      expect(sent.size).to eq(1)
      expect(sent.first[:claims].map { |claim| claim[:state] }).to eq(%w[released offered])
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "goes down the line when the first says no" do
      drop_out(holder)
      decline(first)
      expect(first.reload.state).to eq("declined")
      expect(second.reload.state).to eq("offered")
    end

    it "goes down the line when the first doesn't answer" do
      drop_out(holder)
      freeze_time 24.hours.from_now
      VolunteerCalls::Timekeeper.run

      expect(first.reload.state).to eq("lapsed")
      expect(second.reload.state).to eq("offered")
    end

    it "is open to all when nobody stands by any more" do
      drop_out(holder)
      decline(first)
      decline(second)
      expect(slot.reload.held).to eq(1)
      expect(volunteer(slot).state).to eq("claimed")
    end

    it "gives less time as the slot nears" do
      freeze_time slot.starts_at - 40.hours
      drop_out(holder)
      expect(first.reload.expires_at).to eq_time(10.hours.from_now)
    end

    it "passes by those who can't come any more, who keep their place" do
      first.user.update!(silenced_till: 1.day.from_now)
      drop_out(holder)
      expect(first.reload.state).to eq("standby")
      expect(second.reload.state).to eq("offered")
    end

    it "passes by those who can't see the topic any more" do
      category = Fabricate(:private_category, group: Fabricate(:group))
      category.groups.first.add(second.user)
      call.topic.update!(category: category)
      drop_out(holder)
      expect(second.reload.state).to eq("offered")
    end

    it "follows the line also after volunteering has closed" do
      call.update!(closes_at: 1.minute.ago)
      drop_out(holder)
      expect(first.reload.state).to eq("offered")
    end

    it "asks nobody into a topic that is deleted" do
      call.topic.trash!
      drop_out(holder)
      expect(first.reload.state).to eq("standby")
    end

    it "leaves nothing behind where there is nothing to do, in the host's transaction as well" do
      call.topic.trash!
      drop_out(holder)
      VolunteerCalls::Projection::Refresh.call(call.id)

      ActiveRecord::Base.transaction do
        expect { described_class.catch_up(call.id, call.topic) }.not_to change {
          call.reload.version
        }
      end
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "follows a removal, too" do
      drop_out(holder, by: call.topic.user)
      expect(events).to eq(%w[removed offered])
    end
  end

  context "when the slot is near" do
    before { freeze_time slot.starts_at - 14.hours }

    it "is nobody's in particular: cover is needed" do
      sent = messages { drop_out(holder) }

      expect(slot.reload).to have_attributes(held: 1, cover_needed_at: Time.zone.now)
      expect([first, second].map { |claim| claim.reload.state }).to eq(%w[standby standby])
      expect(events).to eq(["released"])
      expect(VolunteerCalls::Event.last.data).to eq("cover" => true)
      expect(sent.first[:slots].first).to include(cover_needed_at: Time.zone.now.utc.iso8601)
      summary = JSON.parse(TopicCustomField.find_by(name: "volunteer_call").value)
      expect(summary).to include("cover_needed" => true, "places" => 1)
    end

    it "is the first one's who steps in, whoever that is" do
      drop_out(holder)
      covers = volunteer(slot)

      expect(covers).to have_attributes(state: "claimed", seat: 1)
      expect(slot.reload.cover_needed_at).to be_nil
      expect(events).to eq(%w[released covered])
      expect { volunteer(slot, second.user) }.to raise_error(/seat_fits_kind/)
    end

    it "is open to all although volunteering has closed" do
      call.update!(closes_at: 1.day.ago)
      expect { volunteer(slot, Fabricate(:volunteer)) }.to raise_error(/may_volunteer/)
      drop_out(holder)
      expect(volunteer(slot, second.user).id).to eq(second.id)
    end

    it "is no alarm where enough people are left" do
      slot.update!(needed: 1)
      drop_out(holder)
      expect(slot.reload.cover_needed_at).to be_nil
      expect(first.reload.state).to eq("offered")
    end

    it "is an alarm also when an offer from earlier lapses now" do
      freeze_time slot.starts_at - 30.hours
      drop_out(holder)
      expires_at = first.reload.expires_at
      freeze_time [expires_at, slot.starts_at - 23.hours].max
      VolunteerCalls::Timekeeper.run

      expect(first.reload.state).to eq("lapsed")
      expect(slot.reload.cover_needed_at).to be_present
    end
  end

  context "when the slot has begun" do
    before do
      slot.update!(needed: 1, ends_at: slot.starts_at + 6.hours)
      freeze_time slot.starts_at + 1.hour
    end

    it "is offered to nobody, who would have no time to answer" do
      drop_out(holder)
      VolunteerCalls::Timekeeper.run
      expect([first, second].map { |claim| claim.reload.state }).to eq(%w[standby standby])
    end

    it "is still an alarm when nobody is left" do
      drop_out(holder)
      drop_out(other)
      expect(slot.reload.cover_needed_at).to be_present
    end
  end

  describe "those who said: only if nobody else" do
    let!(:reluctant) { volunteer(slot, kind: "last_resort") }

    before do
      [first, second].each { |claim| drop_out(claim) }
      drop_out(holder)
    end

    def pass_time(to)
      freeze_time to
      VolunteerCalls::Timekeeper.run
    end

    it "are not asked while there is time" do
      pass_time slot.starts_at - 49.hours
      expect(reluctant.reload.state).to eq("last_resort")
    end

    it "are asked when the slot is near" do
      pass_time slot.starts_at - 48.hours
      expect(reluctant.reload).to have_attributes(state: "offered", seat: 1)
    end

    it "are asked when volunteering closes" do
      call.update!(closes_at: 2.days.from_now)
      pass_time 2.days.from_now
      expect(reluctant.reload.state).to eq("offered")
    end

    it "are asked at short notice as well, when volunteering closes only then" do
      SiteSetting.volunteer_calls_last_resort_hours = 0
      call.update!(closes_at: slot.starts_at - 6.hours)
      pass_time slot.starts_at - 7.hours
      expect(reluctant.reload.state).to eq("last_resort")
      pass_time slot.starts_at - 6.hours
      expect(reluctant.reload.state).to eq("offered")
      expect(slot.reload.cover_needed_at).to be_nil
    end

    it "are not asked one by one while everybody is asked at once" do
      SiteSetting.volunteer_calls_last_resort_hours = 0
      freeze_time slot.starts_at - 7.hours
      drop_out(other)
      call.update!(closes_at: slot.starts_at - 6.hours)
      pass_time slot.starts_at - 6.hours
      expect(slot.reload.cover_needed_at).to be_present
      expect(reluctant.reload.state).to eq("last_resort")
    end

    it "are left alone where nobody is missing" do
      volunteer(slot)
      pass_time slot.starts_at - 48.hours
      expect(reluctant.reload.state).to eq("last_resort")
    end

    it "are asked one after the other, as many as are needed" do
      another = volunteer(slot, kind: "last_resort")
      pass_time slot.starts_at - 48.hours
      expect(another.reload.state).to eq("last_resort")
      decline(reluctant)
      expect(another.reload.state).to eq("offered")
    end
  end
end
