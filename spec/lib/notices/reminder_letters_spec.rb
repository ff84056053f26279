# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# What the e-mails of reminders say.
RSpec.describe VolunteerCalls::Notices::Letter do
  include Volunteering
  include Hearing

  let(:starts_at) { Time.iso8601("2030-02-16T09:45:00Z") }
  let(:organiser) { Fabricate(:volunteer, username: "sam") }
  let(:noor) { Fabricate(:volunteer, username: "noor") }
  let(:jo) { Fabricate(:volunteer, username: "jo_b") }
  let(:topic) { Fabricate(:volunteer_call_post, user: organiser).topic }
  let(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [
        {
          title: "Beginners’ guide & more",
          place: "Main hall",
          needed: 3,
          starts_at: starts_at,
          ends_at: starts_at + 75.minutes,
        },
        { title: "Round table", needed: 2, starts_at: starts_at + 4.hours, ends_at: nil },
      ],
    )
  end
  let(:slot) { volunteer_call.slots.first }
  let(:mail) { mails_to(noor).last }
  let(:text) { mail.text_part.body.decoded.force_encoding("UTF-8").delete("\r") }
  let(:html) { Nokogiri.HTML5(mail.html_part.body.decoded.force_encoding("UTF-8").delete("\r")) }

  before do
    freeze_time starts_at - 15.days
    ActionMailer::Base.deliveries.clear
    [organiser, noor].each do |user|
      user.user_option.update!(email_level: UserOption.email_level_types[:always])
    end
  end

  def mails_at(time)
    freeze_time time
    VolunteerCalls::Timekeeper.run
    VolunteerCalls::Notice
      .where.not(mail_due_at: nil)
      .order(:id)
      .pluck(:id)
      .each { |id| Jobs::SendVolunteerCallNotice.new.execute(notice_id: id) }
  end

  describe "to those who do a slot" do
    let!(:claim) { volunteer(slot, noor) }

    before { volunteer(slot, jo) }

    it "has the slot for their calendar, signed, in both parts" do
      volunteer_call.update!(reminders: %w[1.days])
      mails_at(starts_at - 1.day)
      url = html.at_css("a[href*='/claims/#{claim.id}.ics']")["href"]

      expect(VolunteerCalls::Calendar::Link.read(url[/token=(.+)/, 1])).to eq(claim.id)
      expect(text).to include("Add to calendar: #{Discourse.base_url}/volunteer-calls/claims/")
    end

    it "says when, where and with whom, and has one link: the way out" do
      volunteer_call.update!(reminders: %w[1.days])
      mails_at starts_at - 1.day

      expect(mail.subject).to end_with("Tomorrow 09:45: Beginners’ guide & more")
      expect(text).to include("Tomorrow: your slot", "Sat 16 February 2030, 09:45–11:00 GMT")
      expect(text).to include("Main hall", "jo_b", "Thank you for doing this.")
      links = html.css("a").map { |link| [link.text, link["href"]] }
      ours = links.select { |_, url| url.include?("/volunteer-calls/answer/") }
      expect(ours.map(&:first)).to eq(["Can’t make it any more"])
      expect(text).to include(ours.first.last)
      link = VolunteerCalls::AnswerLink.read(ours.first.last[%r{answer/(.+)\z}, 1])
      expect(link).to have_attributes(act: "drop_out", user_id: noor.id)
      expect(link.claim).to eq(claim)
      expect(text).not_to include("Read the call")
    end

    it "counts the audience and leads to what was prepared, not to recordings" do
      VolunteerCalls::Attendance.create!(slot_id: slot.id, user_id: organiser.id)
      [["Notes <draft>", "https://wiki.example/n"], %w[Tape https://x.example/a.mp3]].each do |it|
        slot.links.create!(user_id: noor.id, kind: "notes", title: it.first, url: it.last)
      end
      volunteer_call.update!(reminders: %w[1.days])
      mails_at starts_at - 1.day

      expect(text).to match(/^WITH +jo_b\n +1 person from here will be in the audience$/)
      expect(text).to match(%r{^NOTES +Notes <draft>: https://wiki\.example/n$})
      expect(html.css("a").pluck("href")).to include("https://wiki.example/n")
      expect(html.css("body").text).to include("Notes <draft>: ")
      expect(text).not_to include("a.mp3")
    end

    it "calls the day what it is to the reader" do
      volunteer_call.update!(reminders: %w[2.hours])
      mails_at starts_at - 2.hours
      expect(mail.subject).to end_with("Today 09:45: Beginners’ guide & more")
    end

    it "gives the date where it is neither today nor tomorrow" do
      mails_at starts_at - 2.days
      expect(mail.subject).to end_with("Sat 16 February 2030, 09:45: Beginners’ guide & more")
      expect(text).to include("On Sat 16 February 2030: your slot")
    end

    it "goes by the reader's own clock where that is another one" do
      noor.user_option.update!(timezone: "Pacific/Auckland")
      volunteer_call.update!(reminders: %w[1.days])
      mails_at starts_at - 1.day
      expect(mail.subject).to end_with("Tomorrow 22:45 NZDT: Beginners’ guide & more")
      expect(text).to include("Sat 16 February 2030, 09:45–11:00 GMT")
    end
  end

  describe "to organisers" do
    let(:mail) { mails_to(organiser).last }

    before do
      volunteer(slot, noor)
      ActionMailer::Base.deliveries.clear
    end

    it "names the slots that need people" do
      mails_at starts_at - 48.hours
      expect(mail.subject).to end_with("4 places are still open: Co-op conference")
      expect(text).to include("The first slot starts on Sat 16 February 2030, 09:45 GMT.")
      expect(text).to match(/Beginners’ guide & more\s+Sat 16 February 2030, .* · 2 more needed/)
      expect(text).to match(/Round table\s+Sat 16 February 2030, .* · 2 more needed/)
    end

    it "says when volunteering closes where it does" do
      volunteer_call.update!(closes_at: starts_at - 3.days)
      mails_at starts_at - 5.days
      expect(text).to include("Volunteering closes on Wed 13 February 2030, 09:45 GMT.")
    end

    it "names those who haven't confirmed a changed slot" do
      claim = VolunteerCalls::Claim.find_by(user: noor)
      claim.update_columns(confirm_by: starts_at - 10.days, agreed: {})
      VolunteerCalls::Projection.rebuild(volunteer_call)
      mails_at starts_at - 10.days
      expect(mail.subject).to end_with("1 person hasn’t confirmed yet: Co-op conference")
      expect(text).to match(/noor\s+Beginners’ guide & more, Sat 16 February 2030/)
    end

    it "names nobody to who posted the call and may not know names any more" do
      topic.update!(user: Fabricate(:user))
      volunteer_call.update!(user: organiser, names_visible_to: "organisers")
      claim = VolunteerCalls::Claim.find_by(user: noor)
      claim.update_columns(confirm_by: starts_at - 10.days, agreed: {})
      VolunteerCalls::Projection.rebuild(volunteer_call)
      mails_at starts_at - 10.days
      expect(mails_to(organiser).sole.to_s).not_to match(/noor/i)
    end

    it "is not sent when everybody was found meanwhile" do
      freeze_time starts_at - 48.hours
      VolunteerCalls::Timekeeper.run
      VolunteerCalls::Slot.where(call_id: volunteer_call.id).update_all(needed: 1, held: 1)
      mails_at starts_at - 47.hours
      expect(mails_to(organiser)).to be_empty
    end
  end
end
