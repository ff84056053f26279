# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::RosterPagesController do
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
      event_place: "Manchester",
      timezone: "Asia/Tokyo",
      contact_name: "Robin",
      contact_email: "robin@private.example",
      contact_phone: "+44 161 4960 1234",
      names_visible_to: names_visible_to,
      slots: [
        {
          title: "Solidarity council",
          starts_at: Time.utc(2030, 2, 15, 23),
          ends_at: Time.utc(2030, 2, 16, 1),
          place: "Room 4",
        },
        {
          title: "Beginners’ guide",
          starts_at: Time.utc(2030, 2, 15, 9, 45),
          ends_at: nil,
          needed: 2,
          capacity: 3,
        },
        { title: "Bring cakes", starts_at: nil, ends_at: nil },
      ],
    )
  end
  let(:guide) { call.slots.find_by(title: "Beginners’ guide") }
  let(:council) { call.slots.find_by(title: "Solidarity council") }
  let(:roster) { VolunteerCalls::Roster.find_by(call_id: call.id) }
  let(:path) { "/volunteer-calls/roster/#{roster.token}" }

  before do
    freeze_time Time.utc(2030, 2, 1, 12)
    VolunteerCalls::Roster::Create.call(
      params: {
        topic_id: topic.id,
      },
      guardian: organiser.guardian,
    )
  end

  def html = Nokogiri.HTML5(response.body)

  def text = html.css("body").text.squish

  def open_page
    get path
    expect(response.status).to eq(200)
    text
  end

  def slot(title) = html.css(".slot").find { |item| item.at_css("h3").text == title }

  def slot_text(title) = slot(title).text.squish

  describe "what it shows" do
    it "is the event, and its slots by day with time in the event's zone, place and need" do
      open_page

      expect(html.at_css("h1").text).to eq("Ways & <Forward>")
      expect(text).to include("Manchester", "Asia/Tokyo (JST)", "4 people still needed")
      expect(html.css("h2").map(&:text)).to eq(
        ["Fri 15 February 2030", "Sat 16 February 2030", "At no fixed time"],
      )
      expect(slot_text("Solidarity council")).to eq(
        "08:00–10:00 Solidarity council Room 4 1 person needed",
      )
      expect(slot_text("Beginners’ guide")).to eq("18:45 Beginners’ guide 2 people needed")
    end

    it "is who does it, by name; and how many were asked and stand by" do
      noor = volunteer(guide, Fabricate(:volunteer, username: "noor", name: "Noor Ali")).user
      nominate(guide, Fabricate(:volunteer, username: "kim"))
      volunteer(council, Fabricate(:volunteer, username: "joan", name: ""))
      volunteer(council, Fabricate(:volunteer, username: "ines"), kind: "standby")
      volunteer(guide, Fabricate(:volunteer, username: "sam1"), kind: "last_resort")
      open_page

      expect(slot_text("Beginners’ guide")).to include(
        "1 of 2 people found, 1 more needed Noor Ali 1 person was asked and hasn’t answered yet",
      )
      expect(slot_text("Solidarity council")).to include("Found: 1 person joan 1 person stands by")
      expect(text).to include("2 people still needed")
      expect(response.body).not_to match(/kim|ines|sam1/)
      expect(response.body).not_to include(noor.email)
    end

    it "calls people by user name where the forum shows no names" do
      SiteSetting.enable_names = false
      volunteer(guide, Fabricate(:volunteer, username: "noor", name: "Noor Ali"))
      expect(open_page).to include("noor")
      expect(text).not_to include("Noor Ali")
    end

    it "is nothing private: no address, note or reason" do
      claim = volunteer(guide)
      VolunteerCalls::Claim.where(id: claim.id).update_all(note: "Bad back")
      drop_out(volunteer(guide), reason: "Flu")
      nominate(guide, note: "You were so good")
      open_page

      expect(response.body).not_to match(/Bad back|Flu|so good|private\.example|4960/)
    end

    it "says when somebody dropped out shortly before, and what is found, over, or withdrawn" do
      claim = volunteer(council)
      guide.update!(withdrawn_at: Time.zone.now)
      freeze_time council.starts_at - 2.hours
      drop_out(claim)
      open_page
      expect(slot_text("Solidarity council")).to include("Somebody dropped out.")
      expect(slot("Beginners’ guide")).to be_nil

      volunteer(council)
      freeze_time council.ends_at + 1.hour
      open_page
      expect(slot_text("Solidarity council")).to include("1 person was down for it")
    end

    it "says who hasn't confirmed a change, and that the call was cancelled" do
      claim = volunteer(guide)
      VolunteerCalls::Claim.where(id: claim.id).update_all(confirm_by: 1.day.from_now, agreed: "{}")
      open_page
      expect(slot_text("Beginners’ guide")).to include(
        "1 person hasn’t confirmed yet that the change is fine",
      )

      call.update!(cancelled_at: Time.zone.now)
      open_page
      expect(text).to include("This call was cancelled", "1 person was down for it")
      expect(text).not_to include("needed")
    end

    it "is found in whole when everybody is" do
      [guide, guide, council, call.slots.find_by(title: "Bring cakes")].each do |one|
        volunteer(one)
      end
      expect(open_page).to include("Everybody who is needed has been found")
    end
  end

  describe "names" do
    def page_with_volunteer
      volunteer(guide, Fabricate(:volunteer, username: "noor", name: nil))
      open_page
    end

    it("are there when everybody may know") { expect(page_with_volunteer).to include("noor") }

    context "when they are for volunteers" do
      let(:names_visible_to) { "volunteers" }

      it("are there: it is the contact who works with them") do
        expect(page_with_volunteer).to include("noor")
      end
    end

    context "when they are for organisers" do
      let(:names_visible_to) { "organisers" }

      it "are not: there are counts" do
        expect(page_with_volunteer).to include("1 of 2 people found")
        expect(response.body).not_to include("noor")
      end
    end
  end

  describe "who sees it" do
    it "is everybody who has the link, on a private forum as well" do
      SiteSetting.login_required = true
      group = Fabricate(:group)
      category = Fabricate(:category)
      category.set_permissions(group => :full)
      category.save!
      topic.update!(category: category)

      expect(open_page).to include("Ways & <Forward>")
      expect(html.css("a")).to be_empty

      sign_in(Fabricate(:volunteer))
      expect(open_page).to include("Ways & <Forward>")
    end

    it "can go on to the topic where that is public" do
      open_page
      expect(html.css(".foot a").map { |link| link["href"] }).to eq([topic.url])
    end

    it "is kept from search engines, caches, other sites and frames, and runs nothing" do
      open_page
      expect(response.headers["X-Robots-Tag"]).to eq("noindex, nofollow, noarchive")
      expect(response.headers["Cache-Control"]).to eq("no-store")
      expect(response.headers["Referrer-Policy"]).to eq("no-referrer")
      expect(response.headers["Content-Security-Policy"]).to include(
        "default-src 'none'",
        "frame-ancestors 'none'",
      )
      expect(html.at_css("meta[name=robots]")["content"]).to include("noindex")
      expect(html.css("script, link, img, iframe, [style], [onclick]")).to be_empty
      digest = Digest::SHA256.base64digest(html.at_css("style").text)
      expect(response.headers["Content-Security-Policy"]).to include("style-src 'sha256-#{digest}'")
    end
  end

  describe "a link that opens nothing" do
    def expect_nothing(at = path)
      get at
      expect(response.status).to eq(404)
      expect(text).to start_with("There is no roster here")
      expect(response.body).not_to match(/Forward|Solidarity/)
      expect(response.headers["X-Robots-Tag"]).to include("noindex")
      expect(html.at_css("meta[name=robots]")["content"]).to include("noindex")
    end

    it("was never one") { expect_nothing("/volunteer-calls/roster/#{"x" * 43}") }

    it "was never one, on a private forum" do
      SiteSetting.login_required = true
      expect_nothing("/volunteer-calls/roster/0")
    end

    it "was taken back" do
      at = path
      VolunteerCalls::Roster::Revoke.call(
        params: {
          topic_id: topic.id,
        },
        guardian: organiser.guardian,
      )
      expect_nothing(at)
    end

    it "leads to a deleted topic" do
      topic.update!(deleted_at: Time.zone.now)
      expect_nothing
    end

    it "leads to a post that was hidden" do
      first_post.update!(hidden: true)
      expect_nothing
    end

    it "is one while the plugin is switched off, and works again afterwards" do
      SiteSetting.volunteer_calls_enabled = false
      expect_nothing
      SiteSetting.volunteer_calls_enabled = true
      open_page
    end
  end

  describe "noting that it was opened" do
    it "happens at most once a minute" do
      open_page
      expect(roster.reload.opened_at).to eq_time(Time.utc(2030, 2, 1, 12))
      freeze_time 59.seconds.from_now
      open_page
      expect(roster.reload.opened_at).to eq_time(Time.utc(2030, 2, 1, 12))
      freeze_time 1.second.from_now
      open_page
      expect(roster.reload.opened_at).to eq_time(Time.utc(2030, 2, 1, 12, 1))
    end

    it "is about the contact: not about somebody with an account, or who asks for headers" do
      head path
      expect(response.status).to eq(200)
      sign_in(organiser)
      open_page
      expect(roster.reload.opened_at).to be_nil
    end

    it "waits while the forum takes no changes" do
      Discourse.enable_readonly_mode
      open_page
      expect(roster.reload.opened_at).to be_nil
    ensure
      Discourse.disable_readonly_mode
    end
  end

  it "is limited for each address, in words" do
    RateLimiter.enable
    61.times { get path }
    expect(response.status).to eq(429)
    expect(response.headers["Retry-After"].to_i).to be > 0
    expect(text).to start_with("One moment, please")

    get path, headers: { "REMOTE_ADDR" => "10.1.2.3" }
    expect(response.status).to eq(200)
  ensure
    RateLimiter.disable
  end

  it "is in the forum's language, whatever the reader's browser asks for" do
    SiteSetting.allow_user_locale = true
    if SiteSetting.respond_to?(:set_locale_from_accept_language_header)
      SiteSetting.set_locale_from_accept_language_header = true
    end
    SiteSetting.default_locale = "de"
    get path, headers: { "HTTP_ACCEPT_LANGUAGE" => "ar" }
    expect(html.at_css("html")["lang"]).to eq("de")
    expect(html.at_css("html")["dir"]).to eq("ltr")
  end

  describe "stopping the e-mails" do
    def tell(wanted = true)
      VolunteerCalls::Roster::Tell.call(
        params: {
          topic_id: topic.id,
          tell_contact: wanted,
        },
        guardian: organiser.guardian,
      )
    end

    before { tell }

    it "asks first: what follows links by itself changes nothing" do
      get "#{path}/stop"
      expect(response.status).to eq(200)
      expect(text).to start_with("Stop these e-mails?")
      expect(html.at_css("form")["method"]).to eq("post")
      expect(roster.reload).to have_attributes(tell_contact: true, stopped_at: nil)
    end

    it "stops them at once, with one history row, and stays with it" do
      2.times { post "#{path}/stop", params: { "List-Unsubscribe" => "One-Click" } }

      expect(response.status).to eq(200)
      expect(text).to start_with("No more e-mails")
      expect(roster.reload).to have_attributes(
        tell_contact: false,
        stopped_at: eq_time(Time.zone.now),
      )
      events = VolunteerCalls::Event.where(action: "roster_mail_off")
      expect(events.map { |event| [event.actor_id, event.data] }).to match(
        [[Discourse::SYSTEM_USER_ID, a_hash_including("by_contact" => true)]],
      )

      get "#{path}/stop"
      expect(text).to start_with("No more e-mails")
    end

    it "works where the call is not to be seen, without saying anything of it" do
      first_post.update!(hidden: true)
      get "#{path}/stop"
      expect(response.status).to eq(200)
      expect(response.body).not_to include("Forward")
      post "#{path}/stop"
      expect(roster.reload.tell_contact).to eq(false)
    end

    it "is nothing that an unknown link could do" do
      post "/volunteer-calls/roster/#{"x" * 43}/stop"
      expect(response.status).to eq(404)
      expect(roster.reload.tell_contact).to eq(true)
    end

    it "can't be forced in the database" do
      post "#{path}/stop"
      expect { roster.reload.update!(tell_contact: true) }.to raise_error(
        ActiveRecord::StatementInvalid,
        /nobody_told_who_stopped/,
      )
    end
  end
end
