# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe Jobs::TellVolunteerCallContacts do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }

  let(:names_visible_to) { "everyone" }
  let!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      event_name: "Ways & <Forward>",
      event_place: "Tokyo",
      timezone: "Asia/Tokyo",
      contact_name: "Robin",
      contact_email: "robin@conference.example",
      names_visible_to: names_visible_to,
      slots: [
        { title: "Guide", starts_at: Time.utc(2030, 2, 15, 23), ends_at: nil, needed: 2 },
        { title: "Council", starts_at: Time.utc(2030, 2, 17, 9), ends_at: nil, needed: 1 },
      ],
    )
  end
  let(:guide) { call.slots.find_by(title: "Guide") }
  let(:council) { call.slots.find_by(title: "Council") }
  let(:roster) { VolunteerCalls::Roster.find_by(call_id: call.id) }
  let(:mail) { mails.last }
  let(:text) { mail.text_part.body.decoded.force_encoding("UTF-8").delete("\r") }
  let(:html) { Nokogiri.HTML5(mail.html_part.body.decoded.force_encoding("UTF-8").delete("\r")) }

  before do
    freeze_time Time.utc(2030, 2, 1, 12)
    ActionMailer::Base.deliveries.clear
    Jobs.run_immediately!
    tell
    answer_roster_mails(roster)
    ActionMailer::Base.deliveries.clear
  end

  after { Jobs.run_later! }

  def tell(wanted = true)
    VolunteerCalls::Roster::Tell.call(
      params: {
        topic_id: topic.id,
        tell_contact: wanted,
      },
      guardian: organiser.guardian,
    )
  end

  def mails = ActionMailer::Base.deliveries.select { |one| one.to == ["robin@conference.example"] }

  def run = described_class.new.execute({})

  # How many mails go out when something happened and the job runs.
  def mails_after
    before = mails.size
    yield
    run
    mails.size - before
  end

  describe "when it tells" do
    it "is when somebody is found, or drops out" do
      claim = nil
      expect(mails_after { claim = volunteer(guide) }).to eq(1)
      freeze_time 1.hour.from_now
      expect(mails_after { drop_out(claim) }).to eq(1)
    end

    it "is when somebody is asked or stands by, which the page counts" do
      expect(mails_after { nominate(guide) }).to eq(1)
    end

    it "is when what is to be done has changed" do
      expect(
        mails_after do
          council.update!(title: "Round table")
          call.update!(version: call.version + 1)
        end,
      ).to eq(1)
    end

    it "is not without a change, and not what happened before it was turned on" do
      tell(false)
      volunteer(guide)
      tell
      expect(mails_after {}).to eq(0)
    end

    it "is not for what the page doesn't show, or what was undone" do
      expect(mails_after { volunteer(guide, kind: "last_resort") }).to eq(0)
      expect(mails_after { drop_out(volunteer(council)) }).to eq(0)
      expect(roster.reload.told_version).to eq(call.reload.version)
    end

    it "is not because somebody is called something else now" do
      claim = volunteer(guide)
      run
      freeze_time 1.hour.from_now
      claim.user.update!(name: "Another Name")
      expect(mails_after { volunteer(guide, kind: "last_resort") }).to eq(0)
    end

    it "is at most once an hour, with all that happened meanwhile" do
      expect(mails_after { volunteer(guide) }).to eq(1)
      freeze_time 59.minutes.from_now
      expect(mails_after { volunteer(guide) }).to eq(0)
      freeze_time 30.seconds.from_now
      expect(mails_after { volunteer(council) }).to eq(0)
      freeze_time 30.seconds.from_now
      expect(mails_after {}).to eq(1)
      expect(text).to include("3 of 3 people (before: 1 of 3)", "Something is new in 2 slots.")
    end

    it "is at most once an hour also when it is turned off and on in between" do
      expect(mails_after { volunteer(guide) }).to eq(1)
      expect(
        mails_after do
          tell(false)
          tell
          volunteer(guide)
        end,
      ).to eq(0)
    end

    it "is once, however often it runs" do
      volunteer(guide)
      3.times { run }
      expect(mails.size).to eq(1)
    end

    it "is not for those of whom it wasn't wanted, who stopped it, or who have no address" do
      tell(false)
      expect(mails_after { volunteer(guide) }).to eq(0)
      tell
      VolunteerCalls::Roster::Stop.call(params: { token: roster.token })
      expect(mails_after { volunteer(guide) }).to eq(0)
      tell
      call.update!(contact_email: nil)
      expect(mails_after { volunteer(council) }).to eq(0)
    end

    it "is again when an organiser turns it on, after it was stopped, and the contact says yes" do
      VolunteerCalls::Roster::Stop.call(params: { token: roster.token })
      expect(mails_after { tell }).to eq(1)
      expect(mail.subject).to start_with("May we tell you")
      expect(mails_after { volunteer(guide) }).to eq(0)
      answer_roster_mails(roster)
      expect(mails_after { volunteer(guide) }).to eq(1)
    end

    it "is not for an address nobody has confirmed: another one is asked first, and may say yes" do
      call.update!(contact_email: "pat@conference.example")
      expect(mails_after { volunteer(guide) }).to eq(0)
      asked = ActionMailer::Base.deliveries
      expect(asked.map { |one| [one.to, one.subject] }).to eq(
        [[["pat@conference.example"], "May we tell you who does what? Ways & <Forward>"]],
      )
      expect { 2.times { run } }.not_to change { asked.size }

      answer_roster_mails(roster)
      freeze_time 1.hour.from_now
      volunteer(council)
      run
      expect(asked.last.to).to eq(["pat@conference.example"])
      expect(asked.last.subject).to start_with("Who does what has changed")
    end

    it "is not what waited in the queue while the address became another one" do
      Jobs.run_later!
      volunteer(guide)
      run
      args = Jobs::TellVolunteerCallContact.jobs.last["args"].first
      call.update!(contact_email: "pat@conference.example")
      Jobs::TellVolunteerCallContact.new.execute(args.with_indifferent_access)
      expect(ActionMailer::Base.deliveries).to be_empty
    end

    it "is not while the page shows nothing: deleted, hidden, revoked, switched off" do
      volunteer(guide)
      first_post.update!(hidden: true)
      expect(mails_after {}).to eq(0)
      first_post.update!(hidden: false)

      topic.update!(deleted_at: Time.zone.now)
      expect(mails_after {}).to eq(0)
      topic.update!(deleted_at: nil)

      SiteSetting.volunteer_calls_enabled = false
      expect(mails_after {}).to eq(0)
      SiteSetting.volunteer_calls_enabled = true

      expect(mails_after {}).to eq(1)
    end

    it "is not when all of it is over" do
      claim = volunteer(council)
      run
      freeze_time Time.utc(2030, 3, 1)
      expect(
        mails_after { claim.slot.call.update!(version: 99, event_place: "Somewhere else") },
      ).to eq(0)
    end

    it "is not what has been stopped while it waited in the queue" do
      Jobs.run_later!
      volunteer(guide)
      run
      args = Jobs::TellVolunteerCallContact.jobs.last["args"].first
      VolunteerCalls::Roster::Stop.call(params: { token: roster.token })
      Jobs::TellVolunteerCallContact.new.execute(args.with_indifferent_access)
      expect(mails).to be_empty
    end

    it "is as Discourse's own mail: not while all of it is off" do
      SiteSetting.disable_emails = "yes"
      expect(mails_after { volunteer(guide) }).to eq(0)
    end
  end

  it "lets one that fails not stop the others" do
    other =
      Fabricate(
        :volunteer_call,
        topic: Fabricate(:post).topic,
        contact_name: "Pat",
        contact_email: "pat@conference.example",
      )
    VolunteerCalls::Roster::Tell.call(
      params: {
        topic_id: other.topic_id,
        tell_contact: true,
      },
      guardian: Fabricate(:admin).guardian,
    )
    answer_roster_mails(other.roster)
    ActionMailer::Base.deliveries.clear
    [guide, other.slots.first].each { |slot| volunteer(slot) }
    allow(Discourse).to receive(:warn_exception)
    allow(VolunteerCalls::Roster::Telling).to receive(
      :decide,
    ).and_wrap_original do |decide, id, *rest|
      raise "broken" if id == roster.id
      decide.call(id, *rest)
    end
    run

    expect(ActionMailer::Base.deliveries.flat_map(&:to)).to eq(["pat@conference.example"])
    expect(Discourse).to have_received(:warn_exception).with(
      an_object_having_attributes(message: "broken"),
      a_hash_including(env: { roster_id: roster.id }),
    )
  end

  describe "what it says" do
    before do
      volunteer(guide, Fabricate(:volunteer, username: "noor", name: "Noor Ali"))
      run
    end

    it "is what is new in numbers, and where to read on" do
      expect(mail.subject).to eq("Who does what has changed: Ways & <Forward>")
      expect(text).to start_with("Who does what has changed\n\nSomething is new in 1 slot.\n")
      expect(text).to match(/^EVENT +Ways & <Forward>$/)
      expect(text).to match(/^WHEN +Sat 16 February 2030 – Sun 17 February 2030$/)
      expect(text).to match(/^WHERE +Tokyo$/)
      expect(text).to match(/^FOUND +1 of 3 people \(before: 0 of 3\)$/)
      expect(text).to include("See who does what: #{roster.url}")
      expect(text).to include("Stop these e-mails: #{roster.stop_url}")
      expect(text).not_to include("Noor")
    end

    it "says the same as HTML" do
      words = html.css("body").text.squish
      expect(words).to include("Something is new in 1 slot.", "Ways & <Forward>", "1 of 3 people")
      expect(words).not_to include("unsubscribe_instructions")
      expect(html.css("a").map { |link| link["href"] }).to include(roster.url, roster.stop_url)
    end

    it "can be stopped by the mail program" do
      expect(mail.header["List-Unsubscribe"].to_s).to eq("<#{roster.stop_url}>")
      expect(mail.header["List-Unsubscribe-Post"].to_s).to eq("List-Unsubscribe=One-Click")
      expect(mail.header["X-Auto-Response-Suppress"].to_s).to eq("All")
    end

    it "is logged as mail to nobody who has an account" do
      expect(EmailLog.last).to have_attributes(
        email_type: "volunteer_call_roster",
        to_address: "robin@conference.example",
        user_id: nil,
      )
    end
  end

  it "says that slots came and went, or that the event is another" do
    call.slots.create!(title: "Door", starts_at: Time.utc(2030, 2, 18), position: 2)
    council.update!(withdrawn_at: Time.zone.now)
    call.update!(version: call.version + 1, event_place: "Osaka")
    run
    expect(text).to include(
      "1 slot was added.",
      "1 slot was withdrawn.",
      "The name, place or time zone of the event is another one now.",
    )
    expect(text).not_to include("Something is new in")
  end

  it "says that the call was cancelled" do
    volunteer(guide)
    VolunteerCalls::Call::Cancel.call(
      params: {
        topic_id: topic.id,
        reason: "Too few tickets",
      },
      guardian: organiser.guardian,
    )
    run
    expect(mail.subject).to eq("Cancelled: Ways & <Forward>")
    expect(text).to start_with("The call for volunteers was cancelled")
    expect(text).not_to match(/^FOUND|Too few/)
  end

  it "keeps to itself what is new where the forum keeps it out of e-mail" do
    SiteSetting.private_email = true
    volunteer(guide)
    run
    expect(mail.subject).to eq("Who does what at your event has changed")
    expect(mail.encoded).not_to match(/Forward|Tokyo|of 3/)
    expect(text).to include(roster.url)
  end

  it "is in the forum's language" do
    SiteSetting.default_locale = "de"
    locales = []
    allow(VolunteerCalls::Roster::Letter).to receive(:new).and_wrap_original do |make, *args|
      make
        .call(*args)
        .tap do |letter|
          allow(letter).to receive(:subject).and_wrap_original do |subject|
            locales << I18n.locale
            subject.call
          end
        end
    end
    volunteer(guide)
    run
    expect(locales).to eq([:de])
  end
end
