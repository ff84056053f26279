# frozen_string_literal: true

RSpec.describe VolunteerCalls::Reminders::Schedule do
  let(:starts_at) { Time.iso8601("2018-02-16T09:45:00Z") }
  let(:slot) { slot_at(starts_at) }
  let(:slots) { [slot] }
  let(:reminders) { nil }
  let(:closes_at) { nil }
  let(:volunteer_call) do
    VolunteerCalls::Call.new(
      timezone: "Europe/London",
      slots: slots,
      reminders: reminders,
      closes_at: closes_at,
    )
  end
  let(:schedule) { described_class.new(volunteer_call) }
  let(:long_ago) { starts_at - 20.days }

  def slot_at(time, **more)
    VolunteerCalls::Slot.new(title: "Workshop", starts_at: time, needed: 1, capacity: 1, **more)
  end

  def due(now, since: long_ago) = schedule.reminder(slot, since: since, now: now)&.to_s

  describe "a slot's reminders" do
    it "is due from its instant until the next" do
      expect(due(starts_at - 2.days - 1.second)).to be_nil
      expect(due(starts_at - 2.days)).to eq("2.days")
      expect(due(starts_at - 2.hours - 1.second)).to eq("2.days")
      expect(due(starts_at - 2.hours)).to eq("2.hours")
      expect(due(starts_at - 1.second)).to eq("2.hours")
    end

    it "is due no more once the slot has started" do
      expect(due(starts_at)).to be_nil
      expect(due(starts_at + 1.minute)).to be_nil
    end

    it "is not due to who said yes at or after its instant" do
      instant = starts_at - 2.days
      expect(due(instant + 1.hour, since: instant - 1.second)).to eq("2.days")
      expect(due(instant + 1.hour, since: instant)).to be_nil
      expect(due(instant + 1.hour, since: instant + 1.minute)).to be_nil
      expect(due(starts_at - 1.hour, since: instant + 1.minute)).to eq("2.hours")
      expect(due(starts_at - 1.hour, since: starts_at - 90.minutes)).to be_nil
    end

    it "is never due for a slot without a time, or one that is withdrawn" do
      expect(schedule.reminder(slot_at(nil), since: long_ago, now: starts_at - 1.hour)).to be_nil
      gone = slot_at(starts_at, withdrawn_at: long_ago)
      expect(schedule.reminder(gone, since: long_ago, now: starts_at - 1.hour)).to be_nil
      expect(schedule.any?(gone, now: starts_at - 1.hour)).to eq(false)
    end

    it "says whether the time of any has come" do
      expect(schedule.any?(slot, now: starts_at - 3.days)).to eq(false)
      expect(schedule.any?(slot, now: starts_at - 2.days)).to eq(true)
    end

    context "with clocks that change in between" do
      let(:starts_at) { Time.iso8601("2018-03-26T08:45:00Z") } # 09:45 summer time

      it "counts days on the wall and hours on the watch" do
        expect(due(Time.iso8601("2018-03-24T09:44:59Z"))).to be_nil
        expect(due(Time.iso8601("2018-03-24T09:45:00Z"))).to eq("2.days")
        expect(due(Time.iso8601("2018-03-26T06:45:00Z"))).to eq("2.hours")
      end
    end

    context "with reminders of its own" do
      let(:reminders) { %w[1.days 7.days 30.hours] }

      it "goes by them, whatever their order" do
        expect(due(starts_at - 2.days)).to eq("7.days")
        expect(due(starts_at - 30.hours)).to eq("30.hours")
        expect(due(starts_at - 24.hours)).to eq("1.days")
      end
    end

    context "with a list that is empty" do
      let(:reminders) { [] }

      it "reminds of nothing" do
        expect(due(starts_at - 1.hour)).to be_nil
        expect(schedule.instants(slot, long_ago)).to be_empty
      end
    end

    it "goes by the site where the call says nothing" do
      SiteSetting.volunteer_calls_reminders = "1.days"
      expect(schedule.offsets.map(&:to_s)).to eq(["1.days"])
      SiteSetting.volunteer_calls_reminders = ""
      expect(described_class.new(volunteer_call).offsets).to eq([])
    end
  end

  describe "open places" do
    let(:slots) do
      [
        slot_at(starts_at + 1.day),
        slot,
        slot_at(nil),
        slot_at(starts_at - 1.day, withdrawn_at: long_ago),
      ]
    end

    it "are told of before the first slot where volunteering doesn't close" do
      expect(schedule.empty_slots_at).to eq_time(starts_at - 48.hours)
    end

    context "with a closing time" do
      let(:closes_at) { starts_at - 3.days }

      it "are told of before that" do
        expect(schedule.empty_slots_at).to eq_time(starts_at - 5.days)
        SiteSetting.volunteer_calls_empty_slots_hours = 24
        expect(schedule.empty_slots_at).to eq_time(starts_at - 4.days)
      end
    end

    it "are never told of where the site says so" do
      SiteSetting.volunteer_calls_empty_slots_hours = 0
      expect(schedule.empty_slots_at).to be_nil
    end

    context "without any time" do
      let(:slots) { [slot_at(nil)] }

      it "are never told of" do
        expect(schedule.empty_slots_at).to be_nil
      end
    end
  end

  it "knows every instant of a slot that is to come" do
    expect(schedule.instants(slot, long_ago).transform_keys(&:to_s)).to eq(
      "2.days" => starts_at - 2.days,
      "2.hours" => starts_at - 2.hours,
    )
    expect(schedule.instants(slot, starts_at)).to be_empty
  end
end
