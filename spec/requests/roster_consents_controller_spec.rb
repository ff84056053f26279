# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# Whether the contact wants e-mails: how they are asked, what the link in it does, and what
# organisers see of it.
RSpec.describe VolunteerCalls::RosterConsentsController do
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      event_name: "Ways & <Forward>",
      contact_name: "Robin",
      contact_email: "robin@conference.example",
      slots: [
        { starts_at: Time.utc(2030, 3, 15, 9), ends_at: Time.utc(2030, 3, 15, 11), capacity: 2 },
      ],
    )
  end

  let(:path) { "/volunteer-calls/#{topic.id}/roster.json" }
  let(:ask_path) { "/volunteer-calls/#{topic.id}/roster/ask.json" }
  let(:mail) { mails.last }
  let(:text) { mail.text_part.body.decoded.force_encoding("UTF-8").delete("\r") }
  let(:link) { URI(text[%r{https?://\S+/roster-mails/\S+}]).path }

  before do
    freeze_time Time.utc(2030, 2, 1, 12)
    ActionMailer::Base.deliveries.clear
    Jobs.run_immediately!
    sign_in(organiser)
    tell(true)
  end

  after { Jobs.run_later! }

  def mails = ActionMailer::Base.deliveries

  def kept = VolunteerCalls::Roster.find_by(call_id: call.id)

  def roster = response.parsed_body["roster"]

  def page = Nokogiri.HTML5(response.body).css("body").text.squish

  def actions =
    VolunteerCalls::Event.where(call_id: call.id).order(:id).pluck(:action).grep(/roster_mail/)

  def tell(wanted) = put(path, params: { tell_contact: wanted }, as: :json)

  def ask_again = post(ask_path, as: :json)

  def seen_by_organiser
    sign_in(organiser)
    get path
    roster
  end

  describe "the question" do
    it "says who asks for what, and has neither the roster's link nor anybody's name in it" do
      volunteer(call.slots.first, Fabricate(:volunteer, username: "noor", name: "Noor Ali"))

      expect(mails.map(&:to)).to eq([["robin@conference.example"]])
      expect(mail.subject).to eq("May we tell you who does what? Ways & <Forward>")
      expect(text).to start_with("May we tell you by e-mail?\n\nsam is looking for volunteers")
      expect(text).to include("You get nothing more unless you say yes.")
      expect(text).to match(/^EVENT +Ways & <Forward>$/)
      expect(mail.encoded).not_to include(kept.token)
      expect(mail.encoded).not_to include("Noor")
      expect(EmailLog.last.email_type).to eq("volunteer_call_roster_consent")
    end

    it "can be refused by the mail program" do
      no = mail.header["List-Unsubscribe"].to_s[1..-2]
      expect(URI(no).path).to eq("#{link}/no")
      post URI(no).path, params: { "List-Unsubscribe" => "One-Click" }
      expect(response.status).to eq(200)
      expect(kept.tell_contact).to eq(false)
    end

    it "names no event where the forum keeps it out of e-mail" do
      SiteSetting.private_email = true
      freeze_time 1.day.from_now
      ask_again
      expect(mail.subject).to eq("May we tell you who does what at your event?")
      expect(mail.encoded).not_to include("Forward")
    end

    it "is not sent when something has happened while it waited" do
      mails.clear
      tell(false)
      Jobs::AskVolunteerCallContact.new.execute({ roster_id: kept.id })
      tell(true)
      call.update!(contact_email: "pat@conference.example")
      Jobs::AskVolunteerCallContact.new.execute({ roster_id: kept.id })
      SiteSetting.volunteer_calls_enabled = false
      Jobs::AskVolunteerCallContact.new.execute({ roster_id: kept.id })
      expect(mails).to be_empty
    end

    it "reports no row that the database refuses" do
      allow(VolunteerCalls::Roster::Page).to receive(:of) do
        VolunteerCalls::Roster.transaction(requires_new: true) do
          VolunteerCalls::Roster.where(id: kept.id).update_all(
            ask_key: "My secret",
            stopped_at: Time.zone.now,
          )
        end
      end
      expect { Jobs::AskVolunteerCallContact.new.execute({ roster_id: kept.id }) }.to raise_error(
        VolunteerCalls::PrivateRows::Violation,
      )
    end
  end

  describe "opening the link" do
    it "asks once more and changes nothing, whatever follows it" do
      [link, "#{link}/no"].each do |at|
        expect { get at }.not_to change { kept.attributes }
        expect(response.status).to eq(200)
        expect(page).to start_with("Shall we tell you by e-mail?")
        expect(page).to include("Ways & <Forward>")
      end
      forms = Nokogiri.HTML5(response.body).css("form")
      expect(forms.map { |form| [form["method"], form["action"]] }).to eq(
        [["post", link], ["post", "#{link}/no"]],
      )
    end

    it "is kept from search engines, caches, other sites and frames" do
      get link
      expect(response.headers["X-Robots-Tag"]).to eq("noindex, nofollow, noarchive")
      expect(response.headers["Cache-Control"]).to eq("no-store")
      expect(response.headers["Referrer-Policy"]).to eq("no-referrer")
      expect(response.headers["Content-Security-Policy"]).to include("default-src 'none'")
    end

    it "works without a log-in, on a private forum as well" do
      at = link
      reset!
      SiteSetting.login_required = true
      get at
      expect(response.status).to eq(200)
    end
  end

  describe "saying yes" do
    it "is what e-mails wait for, once, with one history row; the roster is there to see" do
      2.times { post link }

      expect(response.status).to eq(200)
      expect(page).to start_with("You will hear from us")
      expect(Nokogiri.HTML5(response.body).at_css("a")["href"]).to eq(kept.path)
      expect(actions).to eq(%w[roster_mail_on roster_mail_asked roster_mail_confirmed])
      expect(kept).to have_attributes(ask_key: nil, confirmed_at: eq_time(Time.zone.now))
      get link
      expect(page).to start_with("You will hear from us")
    end

    it "doesn’t lead to the roster for ever who comes by the same link" do
      post link
      freeze_time 11.minutes.from_now
      get link
      expect(page).to start_with("You will hear from us")
      expect(response.body).not_to include(kept.path)
    end

    it "counts changes from then on" do
      volunteer(call.slots.first)
      Jobs::TellVolunteerCallContacts.new.execute({})
      expect(mails.size).to eq(1)
      post link
      Jobs::TellVolunteerCallContacts.new.execute({})
      expect(mails.size).to eq(1)
      volunteer(call.slots.first)
      Jobs::TellVolunteerCallContacts.new.execute({})
      expect(mails.size).to eq(2)
    end

    it "holds while an organiser turns the e-mails off and on" do
      post link
      tell(false)
      tell(true)
      expect(roster).to include("consent" => "confirmed")
      expect(mails.size).to eq(1)
    end
  end

  describe "saying no" do
    it "ends it: the address is not asked again" do
      post "#{link}/no"
      expect(response.status).to eq(200)
      expect(page).to start_with("No e-mails, then")
      expect(kept).to have_attributes(tell_contact: false, stopped_at: eq_time(Time.zone.now))

      freeze_time 1.month.from_now
      tell(true)
      expect(response.status).to eq(422)
      expect(response.parsed_body["error_type"]).to eq("contact_asked_enough")
      expect(response.parsed_body["fields"].first).to include("field" => "tell_contact")
      expect(mails.size).to eq(1)
      expect(kept.tell_contact).to eq(false)

      delete path
      tell(true)
      expect(response.parsed_body["error_type"]).to eq("contact_asked_enough")
      expect(kept).to be_nil
      post path, as: :json
      call.update!(contact_email: "Robin@Conference.example")
      tell(true)
      expect(response.parsed_body["error_type"]).to eq("contact_asked_enough")
      expect(mails.size).to eq(1)

      call.update!(contact_email: "pat@conference.example")
      tell(true)
      expect(mails.last.to).to eq(["pat@conference.example"])
    end
  end

  it "means the same address however it is written" do
    post link
    call.update!(contact_email: "Robin@CONFERENCE.example", version: call.version + 1)
    volunteer(call.slots.first, Fabricate(:volunteer))
    2.times { Jobs::TellVolunteerCallContacts.new.execute({}) }
    expect(mails.size).to eq(2)
    expect(mails.last.to).to eq(["Robin@CONFERENCE.example"])
    expect(seen_by_organiser).to include("consent" => "confirmed")
  end

  describe "a link that answers nothing" do
    def expect_dead(status, title, at = link)
      get at
      expect(response.status).to eq(status)
      expect(page).to start_with(title)
      expect(response.body).not_to include("Forward")
      expect { post at }.not_to change { kept&.attributes }
      expect { post "#{at}/no" }.not_to change { kept&.attributes }
      expect(response.status).to eq(status)
    end

    it "was never one" do
      expect_dead(404, "There is no roster here", "/volunteer-calls/roster-mails/#{"x" * 40}")
      expect_dead(404, "There is no roster here", "#{link}x")
    end

    it "has expired" do
      at = link
      freeze_time 15.days.from_now
      expect_dead(404, "There is no roster here", at)
    end

    it "is about another address" do
      at = link
      call.update!(contact_email: "pat@conference.example")
      expect_dead(410, "This link answers nothing any more", at)
    end

    it "is about a roster whose own link is another one" do
      at = link
      post path, params: { renew: true }, as: :json
      expect_dead(410, "This link answers nothing any more", at)
    end

    it "is about a roster that was taken back" do
      at = link
      delete path
      expect_dead(404, "There is no roster here", at)
    end

    it "is about something nobody wants any more" do
      at = link
      tell(false)
      expect_dead(410, "This link answers nothing any more", at)
    end

    it "was used, and stopped since" do
      at = link
      post at
      VolunteerCalls::Roster::Stop.call(params: { token: kept.token })
      tell(true)
      expect_dead(410, "This link answers nothing any more", at)
    end

    it "was followed by another one" do
      at = link
      freeze_time 1.day.from_now
      ask_again
      expect_dead(410, "This link answers nothing any more", at)
    end

    it "leads to a call that is hidden, or is opened while the plugin is switched off" do
      at = link
      first_post.update!(hidden: true)
      expect_dead(404, "There is no roster here", at)
      first_post.update!(hidden: false)
      SiteSetting.volunteer_calls_enabled = false
      expect_dead(404, "There is no roster here", at)
    end
  end

  describe "asking again" do
    it "is a day later, three times in all" do
      ask_again
      expect(response.status).to eq(422)
      expect(response.parsed_body["error_type"]).to eq("contact_asked_just_now")

      2.times do
        freeze_time 1.day.from_now
        ask_again
        expect(response.status).to eq(200)
      end
      expect(mails.size).to eq(3)
      expect(roster).to include("consent" => "waiting", "ask_from" => nil)

      freeze_time 1.month.from_now
      ask_again
      expect(response.parsed_body["error_type"]).to eq("contact_asked_enough")
      expect(mails.size).to eq(3)
    end

    it "is limited for a call, whatever is done to its link and its address" do
      4.times do |number|
        delete path
        call.update!(contact_email: "robin#{number}@conference.example")
        tell(true)
      end
      expect(mails.size).to eq(5)
      delete path
      tell(true)
      expect(mails.size).to eq(5)
      expect(roster).to include("consent" => "unasked")

      # What was held back is sent when the time has come.
      Jobs::TellVolunteerCallContacts.new.execute({})
      expect(mails.size).to eq(5)
      freeze_time 1.week.from_now
      2.times { Jobs::TellVolunteerCallContacts.new.execute({}) }
      expect(mails.size).to eq(6)
    end

    it "is not by turning it off and on" do
      tell(false)
      tell(true)
      expect(mails.size).to eq(1)
      post link
      expect(response.status).to eq(200)
    end

    it "is nothing once they said yes" do
      post link
      ask_again
      expect(response.status).to eq(422)
      expect(response.parsed_body["error_type"]).to eq("contact_not_asked")
    end

    it "is limited for each organiser" do
      RateLimiter.enable
      21.times { ask_again }
      expect(response.status).to eq(429)
    ensure
      RateLimiter.disable
    end
  end

  describe "what organisers see" do
    it "is that it waits, and that it was confirmed" do
      expect(seen_by_organiser).to include(
        "tells_contact" => true,
        "consent" => "waiting",
        "asked_at" => "2030-02-01T12:00:00Z",
        "ask_from" => "2030-02-02T12:00:00Z",
        "confirmed_at" => nil,
      )
      post link
      expect(seen_by_organiser).to include(
        "consent" => "confirmed",
        "confirmed_at" => "2030-02-01T12:00:00Z",
      )
      call.update!(contact_email: "pat@conference.example")
      expect(seen_by_organiser).to include("consent" => "unasked")
      tell(false)
      expect(roster).to include("consent" => nil)
    end

    it "is nothing of the link" do
      key = kept.ask_key
      get path
      expect(response.body).not_to include(key)
      expect(kept.inspect).not_to include(key)
    end
  end

  it "asks by itself whose address was being told before anybody asked" do
    VolunteerCalls::Roster.update_all(asked_at: nil, asks: 0, asked_digest: nil, ask_key: nil)
    VolunteerCalls::Event.where(action: "roster_mail_asked").delete_all
    mails.clear
    2.times { Jobs::TellVolunteerCallContacts.new.execute({}) }
    expect(mails.map(&:subject)).to eq(["May we tell you who does what? Ways & <Forward>"])
  end
end
