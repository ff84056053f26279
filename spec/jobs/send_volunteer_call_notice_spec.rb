# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"

RSpec.describe Jobs::SendVolunteerCallNotice do
  include Volunteering
  include Hearing

  fab!(:organiser) { Fabricate(:volunteer, name: "Sam Price", username: "sam") }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [
        {
          title: "Beginners’ guide & more",
          description: "Introduce <them>.\nThen answer questions.",
          place: "Main hall",
          perk: "Lunch",
          needed: 2,
          starts_at: Time.utc(2030, 2, 16, 9, 45),
          ends_at: Time.utc(2030, 2, 16, 11),
        },
      ],
    )
  end

  let(:slot) { volunteer_call.slots.first }
  let!(:claim) { volunteer(slot, noor) }
  let(:mail) { mails_to(noor).last }
  let(:text) { mail.text_part.body.decoded.force_encoding("UTF-8").delete("\r") }
  let(:html) { Nokogiri.HTML5(mail.html_part.body.decoded.force_encoding("UTF-8").delete("\r")) }

  before do
    freeze_time Time.utc(2030, 2, 1)
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    noor.user_option.update!(email_level: UserOption.email_level_types[:always])
  end

  def remove(**more)
    Fabricate(
      :volunteer_call_event,
      action: "removed",
      claim: claim,
      actor: organiser,
      from_state: "claimed",
      **more,
    )
    announce
  end

  def notice = VolunteerCalls::Notice.find_by(user: noor)

  def run = described_class.new.execute(notice_id: notice.id)

  it "is enqueued when the change is announced, and sends one e-mail however often it runs" do
    expect_enqueued_with(job: :send_volunteer_call_notice) { remove }
    3.times { run }
    expect(mails_to(noor).size).to eq(1)
    expect(notice.emailed_at).to eq_time(Time.zone.now)
  end

  it "says to a nominee how many would be happy for them to do it" do
    nomination = nominate(slot, ines, by: organiser)
    VolunteerCalls::Backing.create!(claim_id: nomination.id, user_id: noor.id)
    announce
    notice = VolunteerCalls::Notice.find_by(user: ines)
    facts = VolunteerCalls::Notices::Letter.of(notice, ines).facts
    with = facts.find { |fact| fact.label == "With" }
    expect(with.lines.map(&:to_s)).to include("1 person is happy for you to do it")
  end

  it "doesn't tell of a place that was given back before, or that somebody was moved on from" do
    free, other =
      volunteer_call.slots.create!(
        %w[Second Third].each_with_index.map { |title, i| { title: title, position: i + 1 } },
      )
    ines.user_option.update!(email_level: UserOption.email_level_types[:always])
    theirs = assign(slot, ines, by: organiser)
    announce
    theirs = move(theirs, free, by: organiser)
    announce
    move(theirs, other, by: organiser)
    announce_and_mail
    expect(mails_to(ines).map(&:subject)).to eq(["sam moved you: Third"])
  end

  it "doesn't ask who has left meanwhile whether a change suits them" do
    data = { people: { asked_to_confirm: [noor.id] } }
    Fabricate(
      :volunteer_call_event,
      action: "slot_changed",
      slot: slot,
      actor: organiser,
      data: data,
    )
    announce
    drop_out(claim)
    run
    expect(mail).to be_nil
    expect(notice.mail_due_at).to be_nil
  end

  it "gives who was put down the slot for their calendar, and the way out" do
    theirs = assign(slot, ines, by: organiser)
    announce
    notice = VolunteerCalls::Notice.find_by(user: ines)
    letter = VolunteerCalls::Notices::Letter.of(notice, ines)
    token = letter.calendar_url[/token=(.+)/, 1]
    expect(VolunteerCalls::Calendar::Link.read(token)).to eq(theirs.id)
    expect(letter.buttons.map(&:label)).to eq(["Can’t make it any more"])
  end

  it "writes what, when, where and why, as text and as HTML" do
    volunteer(slot, ines)
    remove(action: "assigned", from_state: nil)
    run

    expect(mail.subject).to eq("sam put you down: Beginners’ guide & more, Sat 16 February 2030")
    expect(mail[:from].decoded).to include("sam via")
    expect(mail["List-Unsubscribe"].to_s).to include("/email/unsubscribe/")
    expect(text).to include("sam has put you down for this")
    expect(text).to match(/^WHAT +Beginners’ guide & more\n +Introduce <them>.\n +Then answer/)
    expect(text).to match(/^WHEN +Sat 16 February 2030, 09:45–11:00 GMT$/)
    expect(text).to match(/^WHERE +Main hall$/)
    expect(text).to match(/^WITH +ines$/)
    expect(text).to match(/^YOU GET +Lunch$/)
    expect(text).to include("#{topic.url}/1#volunteer-slot-#{slot.id}")

    rows = html.css("tr").to_h { |row| [row.at_css("> th")&.text, row.at_css("> td").text] }
    expect(rows).to include(
      "What" => "Beginners’ guide & moreIntroduce <them>.Then answer questions.",
      "When" => "Sat 16 February 2030, 09:45–11:00 GMT",
      "Where" => "Main hall",
    )
    expect(html.css("a").pluck("href")).to include(
      "#{topic.url}/1#volunteer-slot-#{slot.id}",
      a_string_including("/email/unsubscribe/"),
    )
  end

  it "doesn't tell who was taken off what they would have got, and with whom" do
    volunteer(slot, ines)
    remove
    run
    expect(text).to include("sam has taken you off this slot", "Main hall")
    expect(text).not_to match(/^(WITH|YOU GET)/)
  end

  it "gives the time where the person is as well, when clocks differ there" do
    noor.user_option.update!(timezone: "Europe/Berlin")
    remove
    run
    expect(text).to include("Sat 16 February 2030, 10:45–12:00 CET where you are")
  end

  it "is in the person's language, not in that of whoever did it" do
    SiteSetting.allow_user_locale = true
    noor.update!(locale: "de")
    allow(I18n).to receive(:with_locale).and_call_original
    remove
    run
    expect(I18n).to have_received(:with_locale).with("de").at_least(:once)
  end

  it "carries nothing where mail must not carry content" do
    SiteSetting.private_email = true
    remove
    run
    everything = [mail.subject, mail[:from].decoded, text, html.text].join
    expect(everything).to include("There is news for you")
    expect(everything).not_to match(/Beginners|Main hall|sam/)
  end

  describe "the person's wishes" do
    it "sends nothing to those who never want e-mail" do
      noor.user_option.update!(email_level: UserOption.email_level_types[:never])
      remove
      run
      expect(mails_to(noor)).to be_empty
      expect(notice).to have_attributes(emailed_at: nil, mail_due_at: nil)
    end

    context "when they want e-mail only while they are away" do
      before do
        noor.user_option.update!(email_level: UserOption.email_level_types[:only_when_away])
      end

      it "is sent at once while they are" do
        noor.update!(last_seen_at: 1.hour.ago)
        remove
        run
        expect(mails_to(noor).size).to eq(1)
      end

      it "waits while they are there, and is sent when they have left without reading it" do
        noor.update!(last_seen_at: 1.minute.ago)
        remove
        at = 601.seconds.from_now
        expect_enqueued_with(
          job: :send_volunteer_call_notice,
          args: {
            notice_id: notice.id,
          },
          at: at,
        ) { run }
        expect(mails_to(noor)).to be_empty
        freeze_time at
        described_class.new.execute(notice_id: notice.id)
        expect(mails_to(noor).size).to eq(1)
      end

      it "is not sent when they have read it" do
        noor.update!(last_seen_at: 1.minute.ago)
        remove
        run
        Notification.where(user_id: noor.id).update_all(read: true)
        freeze_time 11.minutes.from_now
        described_class.new.execute(notice_id: notice.id)
        expect(mails_to(noor)).to be_empty
        expect(notice).to have_attributes(emailed_at: nil, mail_due_at: nil)
      end
    end

    it "sends no more a day than the forum allows" do
      SiteSetting.max_emails_per_day_per_user = 1
      EmailLog.create!(to_address: noor.email, email_type: "x", user_id: noor.id)
      remove
      run
      expect(mails_to(noor)).to be_empty
      expect(SkippedEmailLog.where(user_id: noor.id).count).to eq(1)
    end
  end

  it "asks nothing that was answered meanwhile" do
    slot.update!(starts_at: 3.hours.from_now, ends_at: 4.hours.from_now)
    other = volunteer(slot, ines)
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    drop_out(other)
    announce
    expect(notice.kind).to eq("cover_needed")
    volunteer(slot, Fabricate(:volunteer))
    run
    expect(mails_to(noor)).to be_empty
  end

  it "asks nothing in a slot that was withdrawn meanwhile" do
    nomination = nominate(slot, ines, by: organiser)
    ines.user_option.update!(email_level: UserOption.email_level_types[:always])
    announce
    slot.update!(withdrawn_at: Time.zone.now)
    announce_and_mail
    expect(nomination.reload.state).to eq("nominated")
    expect(mails_to(ines)).to be_empty
  end

  it "doesn't say that a call is cancelled which is on again" do
    service = { params: { topic_id: topic.id }, guardian: organiser.guardian }
    VolunteerCalls::Call::Cancel.call(**service)
    VolunteerCalls::Call::Reopen.call(**service)
    announce_and_mail
    expect(mails_to(noor).map(&:subject)).to contain_exactly(/On again/)
  end

  it "sends nothing to somebody who lost access meanwhile" do
    remove
    topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
    run
    expect(mails_to(noor)).to be_empty
  end

  it "is sent after all when the process is killed while sending" do
    remove
    allow(Email::Sender).to receive(:new).and_raise(Interrupt)
    expect { run }.to raise_error(Interrupt)
    RSpec::Mocks.space.proxy_for(Email::Sender).reset
    # Somebody may just be sending it.
    run
    expect(mails_to(noor)).to be_empty

    freeze_time 12.minutes.from_now
    args = { notice_id: notice.id }
    expect_enqueued_with(job: :send_volunteer_call_notice, args: args) do
      Jobs::SweepVolunteerCallNotices.new.execute({})
    end
    2.times { run }
    expect(mails_to(noor).size).to eq(1)
    expect(notice.mail_due_at).to be_nil
  end

  it "is tried again by the sweep when sending failed, and after a crash before the job" do
    remove
    allow(Email::Sender).to receive(:new).and_raise(Errno::ECONNREFUSED)
    expect { run }.to raise_error(Errno::ECONNREFUSED)
    expect(notice).to have_attributes(emailed_at: nil, mail_due_at: eq_time(10.minutes.from_now))

    RSpec::Mocks.space.proxy_for(Email::Sender).reset
    freeze_time 12.minutes.from_now
    args = { notice_id: notice.id }
    expect_enqueued_with(job: :send_volunteer_call_notice, args: args) do
      Jobs::SweepVolunteerCallNotices.new.execute({})
    end
    # That job may have to wait: it is not given company every minute.
    freeze_time 5.minutes.from_now
    expect_not_enqueued_with(job: :send_volunteer_call_notice) do
      Jobs::SweepVolunteerCallNotices.new.execute({})
    end
    run
    expect(mails_to(noor).size).to eq(1)
    expect_not_enqueued_with(job: :send_volunteer_call_notice) do
      Jobs::SweepVolunteerCallNotices.new.execute({})
    end
  end

  describe "when cover is needed" do
    let(:people) do
      people = %i[same_slot standby elsewhere reluctant].index_with { Fabricate(:volunteer) }
      volunteer_call.slots.create!(title: "Other", position: 9, created_at: 1.day.ago)
      volunteer(slot, people[:same_slot])
      volunteer(slot, people[:standby], kind: "standby")
      volunteer(slot, people[:reluctant], kind: "last_resort")
      volunteer(volunteer_call.slots.reload.last, people[:elsewhere])
      people.merge(organiser: organiser)
    end

    before do
      people.each_value do |person|
        person.user_option.update!(email_level: UserOption.email_level_types[:always])
      end
      VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
      slot.update!(starts_at: 14.hours.from_now, ends_at: 15.hours.from_now)
      drop_out(claim, reason: "Fallen ill")
      announce_and_mail
    end

    def text_to(part) =
      mails_to(people[part]).sole.text_part.body.decoded.force_encoding("UTF-8").delete("\r")

    it "says so, and to each why they are asked" do
      expect(mails_to(organiser).sole.subject).to eq(
        "Cover needed on Fri 1 February 2030: Beginners’ guide & more",
      )
      expect(text_to(:standby)).to include(
        "Cover needed: starts in 14 hours",
        "noor can’t make it any more.",
        "You stand by for this slot",
        "noor writes: “Fallen ill”",
        "I can cover: http",
      )
      expect(text_to(:elsewhere)).to include("You do another slot of this call", "I can cover: ")
      expect(text_to(:reluctant)).to include("You said: only if nobody else can.", "I can cover: ")
      expect(text_to(:organiser)).to include(
        "because it is your call",
        "What I am told about: #{Discourse.base_url}/my/preferences/emails",
      )
      expect(mails_to(noor)).to be_empty
    end

    it "asks nobody for what they do already" do
      expect(text_to(:same_slot)).to include("You do the same slot.")
      expect(text_to(:same_slot)).not_to include("I can cover")
    end
  end

  it "tells those who are asked to cover nothing of why somebody said no, or was taken off" do
    volunteer(slot, ines)
    standby = volunteer(slot, kind: "standby").user
    standby.user_option.update!(email_level: UserOption.email_level_types[:always])
    slot.update!(starts_at: 14.hours.from_now, ends_at: 15.hours.from_now)
    drop_out(claim, by: organiser, reason: "Never on time")
    announce_and_mail
    [standby, ines].each { |person| expect(heard(person)).to include("cover_needed") }
    expect(mails_to(standby).sole.to_s).not_to include("Never on time")
  end

  it "names nobody to those who may not know names" do
    volunteer_call.update!(names_visible_to: "organisers")
    volunteer(slot, ines)
    ines.user_option.update!(email_level: UserOption.email_level_types[:always])
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    slot.update!(starts_at: 14.hours.from_now, ends_at: 15.hours.from_now)
    drop_out(claim)
    announce_and_mail
    mail = mails_to(ines).sole
    expect(mail.to_s).not_to match(/noor/i)
    expect(bells(ines).sole).to include(display_username: nil, people: [])
    expect(bells(organiser).last).to include(display_username: "noor")
  end

  describe "on Discourse", host: :discourse do
    it "takes replies into the topic, without standing in for the first post's own mail" do
      SiteSetting.reply_by_email_address = "replies+%{reply_key}@forum.example"
      SiteSetting.manual_polling_enabled = true
      SiteSetting.reply_by_email_enabled = true
      remove
      run
      key = PostReplyKey.find_by(user_id: noor.id, post_id: first_post.id).reply_key
      expect(mail["Reply-To"].to_s).to include("replies+#{key}@forum.example")
      expect(text).to include("You can also reply to this e-mail to write in the topic.")
      expect(EmailLog.where(user_id: noor.id).last).to have_attributes(
        email_type: "volunteer_call_notice",
        topic_id: topic.id,
        post_id: nil,
      )
    end

    it "comes through core's styling as it was made" do
      remove
      run
      card = html.at_css("table[dm=body]")
      expect(card["style"]).to include("max-width:540px", "background:#ffffff")
      expect(html.css("style").text).to include(".vc-buttons a")
      expect(html.css("[dm=bg] th").first["style"]).to include("font-weight:normal")
    end

    it "is not sent to an address that bounces" do
      noor.user_stat.update!(bounce_score: SiteSetting.bounce_score_threshold + 1)
      remove
      run
      expect(mails_to(noor)).to be_empty
      expect(SkippedEmailLog.last).to have_attributes(
        user_id: noor.id,
        email_type: "volunteer_call_notice",
      )
    end

    it "has an address to unsubscribe with one click" do
      remove
      run
      address = URI(mail["List-Unsubscribe"].to_s[/<(.*)>/, 1]).path
      key = UnsubscribeKey.find_by(key: address.split("/").last)
      expect(key).to have_attributes(user_id: noor.id, topic_id: topic.id)
    end
  end

  it "is known to a mailer whose methods were looked at before, as in production" do
    mailer = Class.new(ActionMailer::Base)
    expect(mailer).not_to respond_to(:volunteer_call_notice)
    mailer.prepend(VolunteerCalls::UserNotificationsExtension)
    expect(mailer).to respond_to(:volunteer_call_notice)
  end

  it "leaves the first post's own e-mail to core" do
    remove
    run
    expect(EmailLog.where(user_id: noor.id).last.try(:post_id)).to be_nil
  end
end
