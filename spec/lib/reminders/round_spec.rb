# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

RSpec.describe VolunteerCalls::Reminders::Round do
  include Volunteering
  include Hearing

  let(:now) { Time.iso8601("2030-02-01T12:00:00Z") }
  let(:starts_at) { Time.iso8601("2030-02-16T09:45:00Z") }
  let(:organiser) { Fabricate(:volunteer) }
  let(:noor) { Fabricate(:volunteer) }
  let(:jo) { Fabricate(:volunteer) }
  let(:topic) { Fabricate(:volunteer_call_post, user: organiser).topic }
  let(:slots) { [{ starts_at: starts_at, ends_at: starts_at + 1.hour, needed: 2 }] }
  let(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: slots) }
  let(:slot) { volunteer_call.slots.first }

  before do
    freeze_time now
    slot
  end

  def at(time)
    freeze_time time
    VolunteerCalls::Timekeeper.run
  end

  def reminders(user) = heard(user).count("reminder")

  def offsets(claim)
    VolunteerCalls::Event
      .where(claim_id: claim.id, action: "reminder")
      .order(:id)
      .map { |event| event.data["offset"] }
  end

  describe "those who do a slot" do
    let!(:claim) { volunteer(slot, noor) }

    it "are reminded two days and two hours before, once each" do
      at starts_at - 2.days - 1.minute
      expect(reminders(noor)).to eq(0)
      at starts_at - 2.days
      expect(reminders(noor)).to eq(1)
      at starts_at - 2.days + 1.minute
      at starts_at - 1.day
      expect(reminders(noor)).to eq(1)
      at starts_at - 2.hours
      at starts_at - 1.hour
      at starts_at + 1.hour
      expect(reminders(noor)).to eq(2)
      expect(offsets(claim)).to eq(%w[2.days 2.hours])
    end

    it "hear by a notification that leads to the slot, and by mail" do
      at starts_at - 2.days
      expect(bells(noor).last).to include(
        kind: "reminder",
        slot_id: slot.id,
        slot_title: "Workshop 1",
      )
      notice = VolunteerCalls::Notice.find_by(kind: "reminder")
      expect(notice).to have_attributes(claim_id: claim.id, slot_id: slot.id)
      expect(notice.mail_due_at).to be_present
    end

    it "get the newest alone when the clock stood still" do
      at starts_at - 1.hour
      expect(offsets(claim)).to eq(%w[2.hours])
      at starts_at - 30.minutes
      expect(offsets(claim)).to eq(%w[2.hours])
    end

    it "get none when it stood still until the slot began" do
      at starts_at
      expect(reminders(noor)).to eq(0)
    end

    it "get the one for two days no more when they said yes after that" do
      freeze_time starts_at - 1.day
      late = volunteer(slot, jo)
      at starts_at - 1.day + 1.minute
      expect(offsets(late)).to eq([])
      at starts_at - 2.hours
      expect(offsets(late)).to eq(%w[2.hours])
    end

    it "are counted from when they said yes, not from when they were asked" do
      nominee = Fabricate(:volunteer)
      freeze_time starts_at - 3.days
      nomination = nominate(slot, nominee)
      freeze_time starts_at - 1.day
      accept(nomination)
      at starts_at - 23.hours
      expect(reminders(nominee)).to eq(0)
    end

    it "are not reminded when they dropped out, or said no" do
      drop_out(claim)
      at starts_at - 2.days
      expect(reminders(noor)).to eq(0)
    end

    it "are reminded again when the slot has another time, and not again of the same" do
      at starts_at - 2.days
      slot.update!(starts_at: starts_at + 1.day, ends_at: nil)
      VolunteerCalls::Projection.rebuild(volunteer_call.reload)
      at starts_at - 1.day
      expect(offsets(claim)).to eq(%w[2.days 2.days])

      slot.update!(starts_at: starts_at)
      VolunteerCalls::Projection.rebuild(volunteer_call.reload)
      at starts_at - 1.day + 1.minute
      expect(offsets(claim)).to eq(%w[2.days 2.days])
      at starts_at - 2.hours
      expect(offsets(claim)).to eq(%w[2.days 2.days 2.hours])
    end

    it "are not reminded of a time that had come before the slot was moved there" do
      freeze_time starts_at - 3.days
      edit(starts_at: starts_at - 30.hours)
      at starts_at - 3.days + 1.minute
      expect(reminders(noor)).to eq(0)
      at starts_at - 32.hours
      expect(offsets(claim)).to eq(%w[2.hours])
    end

    it "are reminded as an edit says" do
      edit(reminders: %w[4.days])
      at starts_at - 4.days
      expect(offsets(claim)).to eq(%w[4.days])
      expect(volunteer_call.reload.reminders).to eq(%w[4.days])
    end

    it "are not reminded once the call is off" do
      VolunteerCalls::Call::Cancel.call(
        params: {
          topic_id: topic.id,
        },
        guardian: Guardian.new(organiser),
      )
      at starts_at - 2.days
      expect(heard(noor)).to be_empty
    end

    it "are not reminded of what is withdrawn" do
      slot.update!(withdrawn_at: now)
      at starts_at - 2.days
      expect(reminders(noor)).to eq(0)
    end

    it "are reminded by the call's own times, which may change" do
      volunteer_call.update!(reminders: %w[1.days])
      at starts_at - 2.days
      expect(reminders(noor)).to eq(0)
      at starts_at - 1.day
      expect(offsets(claim)).to eq(%w[1.days])

      volunteer_call.reload.update!(reminders: [])
      at starts_at - 2.hours
      expect(reminders(noor)).to eq(1)
    end

    it "are reminded by the site's times as soon as those change" do
      SiteSetting.volunteer_calls_reminders = "7.days"
      at starts_at - 7.days
      expect(offsets(claim)).to eq(%w[7.days])
      at starts_at - 2.days
      expect(offsets(claim)).to eq(%w[7.days])
    end

    it "are reminded by the clock on the event's wall" do
      summer = Time.iso8601("2030-04-01T08:45:00Z") # 09:45; clocks change on 31 March
      slot.update!(starts_at: summer, ends_at: nil)
      VolunteerCalls::Projection.rebuild(volunteer_call.reload)
      at Time.iso8601("2030-03-30T09:44:00Z")
      expect(reminders(noor)).to eq(0)
      at Time.iso8601("2030-03-30T09:45:00Z")
      expect(reminders(noor)).to eq(1)
    end

    it "are not reminded who are suspended or can't see the topic any more; others are" do
      volunteer(slot, jo)
      noor.update!(suspended_till: 1.year.from_now, suspended_at: now)
      at starts_at - 2.days
      expect([reminders(noor), reminders(jo)]).to eq([0, 1])

      topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
      at starts_at - 2.hours
      expect([reminders(noor), reminders(jo)]).to eq([0, 1])
    end

    it "are not reminded while the topic is deleted, but once it is back" do
      topic.trash!(Discourse.system_user)
      at starts_at - 2.days
      expect(reminders(noor)).to eq(0)
      Topic.with_deleted.find(topic.id).recover!(Discourse.system_user)
      at starts_at - 2.days + 1.hour
      expect(reminders(noor)).to eq(1)
    end

    it "are reminded of each of their slots" do
      volunteer_call.slots.create!(
        title: "Round table",
        starts_at: starts_at + 2.hours,
        position: 1,
      )
      other = volunteer(volunteer_call.reload.slots.last, noor)
      VolunteerCalls::Projection.rebuild(volunteer_call)
      at starts_at - 47.hours
      expect(offsets(claim)).to eq(%w[2.days])
      expect(offsets(other)).to eq([])
      at starts_at - 46.hours
      expect(offsets(other)).to eq(%w[2.days])
    end

    it "still do the slot when the mail is sent, or get none" do
      noor.user_option.update!(email_level: UserOption.email_level_types[:always])
      at starts_at - 2.days
      drop_out(claim)
      send_mails
      expect(mails_to(noor)).to be_empty
    end

    it "get no mail about a time that has changed since" do
      noor.user_option.update!(email_level: UserOption.email_level_types[:always])
      at starts_at - 2.days
      slot.update!(starts_at: starts_at + 30.minutes)
      send_mails
      expect(mails_to(noor)).to be_empty
    end

    def edit(starts_at: slot.starts_at, reminders: nil)
      result =
        VolunteerCalls::Call::Update.call(
          params: {
            topic_id: topic.id,
            version: volunteer_call.reload.version,
            input: {
              event: {
                name: "Conference",
              },
              timezone: "Europe/London",
              reminders: reminders,
              slots: [
                { id: slot.id, title: slot.title, needed: 2, starts_at: starts_at.utc.iso8601 },
              ],
            },
          },
          guardian: Guardian.new(organiser),
        )
      expect(result).to be_success, result.inspect_steps.to_s
    end

    def send_mails
      VolunteerCalls::Notice
        .where.not(mail_due_at: nil)
        .pluck(:id)
        .each { |id| Jobs::SendVolunteerCallNotice.new.execute(notice_id: id) }
    end
  end

  describe "organisers, of open places" do
    def told = heard(organiser).count("empty_slots")

    it "are told once, two days before the first slot" do
      volunteer(slot, noor)
      at starts_at - 48.hours - 1.minute
      expect(told).to eq(0)
      at starts_at - 48.hours
      at starts_at - 1.day
      expect(told).to eq(1)
      expect(VolunteerCalls::Event.find_by(action: "empty_slots").data["slot_ids"]).to eq([slot.id])
    end

    it "are told before volunteering closes, and anew when that is put off" do
      volunteer_call.update!(closes_at: starts_at - 3.days)
      VolunteerCalls::Projection.rebuild(volunteer_call)
      at starts_at - 5.days
      expect(told).to eq(1)
      volunteer_call.update!(closes_at: starts_at - 1.day)
      VolunteerCalls::Projection.rebuild(volunteer_call)
      at starts_at - 4.days
      expect(told).to eq(1)
      at starts_at - 3.days
      expect(told).to eq(2)
    end

    it "are told nothing when nobody is needed, volunteering is over, or nobody wants it" do
      claims = [volunteer(slot, noor), volunteer(slot, jo)]
      at starts_at - 48.hours
      expect(told).to eq(0)

      claims.each { |claim| drop_out(claim) }
      topic.update_status("closed", true, Discourse.system_user)
      at starts_at - 47.hours
      topic.update_status("closed", false, Discourse.system_user)
      SiteSetting.volunteer_calls_empty_slots_hours = 0
      at starts_at - 46.hours
      expect(told).to eq(0)
    end

    it "are told nothing who posted the call after that time" do
      VolunteerCalls::Call.where(id: volunteer_call.id).update_all(created_at: starts_at - 47.hours)
      at starts_at - 46.hours
      expect(told).to eq(0)
    end

    context "with someone else's topic" do
      let(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, user: jo, slots: slots) }

      it "are both told" do
        at starts_at - 48.hours
        expect([told, heard(jo).count("empty_slots")]).to eq([1, 1])
      end
    end
  end

  describe "organisers, of those who haven't confirmed a changed slot" do
    let!(:claims) { [volunteer(slot, noor), volunteer(slot, jo)] }

    def told = heard(organiser).count("unconfirmed")

    def ask(claim, by)
      claim.update_columns(confirm_by: by, agreed: {})
      VolunteerCalls::Projection.rebuild(volunteer_call.reload)
    end

    it "are told once, when the time to answer is over" do
      claims.each { |claim| ask(claim, now + 2.days) }
      at now + 2.days - 1.minute
      expect(told).to eq(0)
      at now + 2.days
      at now + 3.days
      expect(told).to eq(1)
      event = VolunteerCalls::Event.find_by(action: "unconfirmed")
      expect(event.data["claim_ids"]).to eq(claims.map(&:id))
    end

    it "are told anew when somebody else lets the time pass" do
      ask(claims.first, now + 2.days)
      ask(claims.last, now + 4.days)
      at now + 2.days
      at now + 4.days
      expect(told).to eq(2)
    end

    it "are told nothing when everybody has answered, or dropped out" do
      claims.each { |claim| ask(claim, now + 2.days) }
      VolunteerCalls::Claim::Confirm.call(
        params: {
          claim_id: claims.first.id,
        },
        guardian: Guardian.new(noor),
      )
      drop_out(claims.last.reload)
      at now + 2.days
      expect(told).to eq(0)
    end
  end

  describe "nominees" do
    let!(:nomination) { nominate(slot, noor, by: jo) } # three days to answer

    def asked_again = VolunteerCalls::Event.where(claim_id: nomination.id, action: "asked_again")

    it "are asked again once, by the system, when half of their time is over" do
      at now + 36.hours - 1.minute
      expect(asked_again).to be_empty
      at now + 36.hours
      at now + 37.hours
      expect(asked_again.pluck(:actor_id)).to eq([Discourse::SYSTEM_USER_ID])
      expect(nomination.reload).to have_attributes(
        state: "nominated",
        asked_again_at: now + 36.hours,
      )
    end

    it "hear of it" do
      announce
      at now + 36.hours
      announce
      expect(heard(noor)).to eq(%w[nominated asked_again])
      expect(bells(noor).last).to include(kind: "asked_again", display_username: jo.username)
    end

    it "are left alone when they ignore who nominated them" do
      Fabricate(:ignored_user, user: noor, ignored_user: jo, expiring_at: 1.month.from_now)
      at now + 36.hours
      expect(asked_again).to be_empty
    end

    it "are not asked again who have answered, or were asked again already" do
      nomination.update!(asked_again_at: now)
      at now + 36.hours
      expect(asked_again).to be_empty
    end

    it "are not asked again with less than six hours left" do
      at now + 66.hours + 1.minute
      expect(asked_again).to be_empty
    end

    it "are not asked again where nobody can answer" do
      topic.update_status("archived", true, Discourse.system_user)
      at now + 36.hours
      topic.update_status("archived", false, Discourse.system_user)
      topic.trash!(Discourse.system_user)
      at now + 37.hours
      expect(asked_again).to be_empty
    end

    it "are not asked again for what won't take place" do
      slot.update!(withdrawn_at: now)
      at now + 36.hours
      slot.update!(withdrawn_at: nil)
      slot.call.update!(cancelled_at: now)
      at now + 37.hours
      expect(asked_again).to be_empty
    end
  end

  it "goes on with other calls when one fails, and reports it" do
    other = Fabricate(:volunteer_call, slots: slots)
    claims = [volunteer(slot, noor), volunteer(other.slots.first, jo)]
    allow(Discourse).to receive(:warn_exception)
    allow(described_class).to receive(:of).and_wrap_original do |original, id, *rest|
      raise "broken" if id == volunteer_call.id
      original.call(id, *rest)
    end
    at starts_at - 2.days
    expect(claims.map { |claim| offsets(claim).size }).to eq([0, 1])
    expect(Discourse).to have_received(:warn_exception).with(
      an_object_having_attributes(message: "broken"),
      a_hash_including(env: { "call" => volunteer_call.id }),
    )

    RSpec::Mocks.space.proxy_for(described_class).reset
    at starts_at - 2.days + 1.minute
    expect(claims.map { |claim| offsets(claim).size }).to eq([1, 1])
  end

  it "leaves nothing behind when it fails half-way" do
    claim = volunteer(slot, noor)
    allow(VolunteerCalls::Notices::Bell).to receive(:new).and_raise("broken")
    allow(Discourse).to receive(:warn_exception)
    at starts_at - 2.days
    expect(offsets(claim)).to be_empty
    expect(VolunteerCalls::Notice.where(kind: "reminder")).to be_empty
    expect(volunteer_call.reload.remind_at).to be <= Time.zone.now
  end

  it "doesn't forget a change that came while it ran" do
    changed = starts_at - 2.days
    allow(VolunteerCalls::Reminders::Sending).to receive(:of).and_wrap_original do |original, *args|
      volunteer_call.update_columns(remind_at: changed)
      original.call(*args)
    end
    at changed
    expect(volunteer_call.reload.remind_at).to eq_time(changed)
  end

  it "looks at a call only when something may be due" do
    at now
    expect(volunteer_call.reload.remind_at).to eq_time(starts_at - 2.days)
    at starts_at - 2.days
    expect(volunteer_call.reload.remind_at).to eq_time(starts_at - 2.hours)
    at starts_at - 2.hours
    expect(volunteer_call.reload.remind_at).to be_nil
  end
end
