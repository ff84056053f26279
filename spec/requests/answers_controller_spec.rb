# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::AnswersController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }, {}]) }

  let(:slot) { volunteer_call.slots.first }
  let(:slot_two) { volunteer_call.slots.second }
  let!(:claim) { volunteer(slot, noor) }
  let(:link) { VolunteerCalls::AnswerLink.for_claim(claim, :drop_out) }
  # Each time it is asked for, a link is another one: with its own expiry.
  let(:path) { URI(link.url).path }

  def page = Nokogiri.HTML5(response.body)

  def words = page.at_css(".volunteer-answer").text.squish

  def everything =
    [claim.reload.attributes, VolunteerCalls::Event.count, volunteer_call.reload.version]

  describe "GET" do
    it "says what would happen, to whom and with what, and changes nothing" do
      expect { 3.times { get path } }.not_to change { everything }
      expect(response.status).to eq(200)
      expect(words).to include("Give up your place, noor?", slot.title, "Not noor?")
      expect(page.css("form[method=post] button[type=submit]").map(&:text)).to eq(
        ["Can’t make it any more"],
      )
      expect(page.css("script[src*='volunteer']")).to be_empty
    end

    it "changes nothing for a scanner, whatever it asks with" do
      scanner = { "User-Agent" => "Mozilla/5.0 (compatible; SafeLinks scanner)", "Accept" => "*/*" }
      expect {
        get path, headers: scanner
        head path, headers: scanner
        get "#{path}/login", headers: scanner
      }.not_to change { everything }
    end

    it "has the slot for the calendar of whoever said yes" do
      nominee = Fabricate(:volunteer)
      asked = nominate(slot_two, nominee, by: organiser)
      sign_in(nominee)
      accept = URI(VolunteerCalls::AnswerLink.for_claim(asked, :accept).url).path
      get accept
      expect(page.css("a[href*='.ics']")).to be_empty

      post accept
      expect(page.at_css("a[href*='/claims/#{asked.id}.ics?token=']").text).to eq("Add to calendar")
    end

    it "is kept out of search engines, caches and other sites' logs" do
      get path
      expect(response.headers["X-Robots-Tag"]).to include("noindex")
      expect(response.headers["Cache-Control"]).to include("no-store")
      expect(response.headers["Referrer-Policy"]).to eq("no-referrer")
      expect(page.at_css("meta[name=robots]")["content"]).to include("noindex")
    end

    it "opens without log-in where the forum asks everybody for one" do
      SiteSetting.login_required = true
      get path
      expect(words).to include("Give up your place, noor?")
    end

    it "logs nobody in" do
      get path
      post path
      get "/session/current.json"
      expect(response.status).to eq(404)
    end

    it "says that a link is not complete, or made up" do
      [
        path.chop,
        "#{path}x",
        "/volunteer-calls/answer/abc--123",
        "/volunteer-calls/answer/x",
      ].each do |made_up|
        get made_up
        expect(response.status).to eq(404)
        expect(response.body).to include("This link has expired, or it is not complete")
      end
    end

    it "is not there while the plugin is switched off" do
      SiteSetting.volunteer_calls_enabled = false
      get path
      expect(response.status).to eq(404)
    end

    it "says nothing of a topic that is deleted" do
      topic.trash!
      get path
      expect(response.body).not_to include(slot.title)
    end

    it "lets somebody who lost sight of the topic give up their place, and tells them no more" do
      accept = URI(VolunteerCalls::AnswerLink.for_claim(claim, :confirm).url).path
      topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      get accept
      expect(response.status).to eq(404)
      get path
      expect(words).to include("Give up your place, noor?")
      post path
      expect(words).to include("Your place is free for somebody else now")
      expect(response.body).not_to include(topic.slug)

      slot.update!(title: "Something new")
      get path
      expect(response.status).to eq(404)
      expect(response.body).not_to include("Something new")
    end

    it "escapes what people typed" do
      slot.update!(title: "<script>alert(1)</script>")
      get path
      expect(response.body).not_to include("<script>alert(1)")
    end
  end

  describe "POST" do
    it "drops out without a log-in, with a reason, once" do
      post path, params: { reason: "Caught a cold" }
      expect(response.status).to eq(200)
      expect(words).to include("Your place is free for somebody else now")
      expect(claim.reload).to have_attributes(state: "released", reason: "Caught a cold")
      expect(VolunteerCalls::Event.last).to have_attributes(action: "released", actor_id: noor.id)

      expect { post path }.not_to change { everything }
      expect(response.status).to eq(410)
      expect(words).to include("You are not down for this slot any more.")
      expect(page.css("a").pluck("href")).to include("#{topic.url}/1#volunteer-slot-#{slot.id}")
    end

    it "needs no token of a session, which a mail program has not" do
      ActionController::Base.allow_forgery_protection = true
      post path
      expect(claim.reload.state).to eq("released")
    ensure
      ActionController::Base.allow_forgery_protection = false
    end

    it "answers nothing once it has expired" do
      old = path
      freeze_time 61.days.from_now
      expect { post old }.not_to change { claim.reload.state }
      expect(response.status).to eq(404)
    end

    it "answers nothing once the claim has changed" do
      line = volunteer(slot_two, ines, kind: "last_resort")
      old = URI(VolunteerCalls::AnswerLink.for_claim(line, :drop_out).url).path
      volunteer(slot_two, ines)
      expect { post old }.not_to change { line.reload.state }
      expect(response.status).to eq(410)
      expect(words).to include("You are down for this slot.")
    end

    it "lives through what has nothing to do with the answer" do
      old = path
      claim.update!(note: "I bring a projector")
      post old
      expect(claim.reload.state).to eq("released")
    end

    it "answers nothing once the slot is over" do
      old = path
      freeze_time slot.ends_at + 1.minute
      expect { post old }.not_to change { claim.reload.state }
      expect(response.status).to eq(410)
    end

    it "is limited" do
      RateLimiter.enable
      61.times { post "/volunteer-calls/answer/x" }
      expect(response.status).to eq(429)
    ensure
      RateLimiter.disable
    end
  end

  describe "a nomination" do
    let!(:nomination) { nominate(slot_two, ines, by: organiser) }
    let(:link) { VolunteerCalls::AnswerLink.for_claim(nomination, :accept) }
    let(:decline_path) { URI(VolunteerCalls::AnswerLink.for_claim(nomination, :decline).url).path }

    it "is declined without a log-in, with a reason" do
      get decline_path
      expect(words).to include("Decline, ines?", "Accept instead")
      post decline_path, params: { reason: "On holiday" }
      expect(words).to include("Nobody counts on you for this slot")
      expect(nomination.reload).to have_attributes(state: "declined", reason: "On holiday")

      get decline_path
      expect(words).to include("You have declined.")
    end

    it "is accepted by the person, and the other link is dead then" do
      decline_path
      sign_in(ines)
      post path
      expect(words).to include("You are down for this slot")
      expect(nomination.reload.state).to eq("claimed")

      expect { post decline_path }.not_to change { nomination.reload.state }
      expect(response.status).to eq(410)
      expect(words).to include("You are down for this slot.")
    end

    it "is not accepted without a log-in, which the page offers beside declining" do
      get path
      expect(page.css(".volunteer-answer__buttons a").map(&:text)).to eq(
        ["Log in to answer", "Decline instead"],
      )
      expect { post path }.not_to change { nomination.reload.state }
    end

    it "says that it has lapsed" do
      nomination.update_columns(expires_at: 1.minute.ago)
      VolunteerCalls::Timekeeper.run
      post decline_path
      expect(response.status).to eq(410)
      expect(words).to include("The time to answer is over.")
    end
  end

  describe "stepping in" do
    let(:link) { VolunteerCalls::AnswerLink.for_cover(slot.reload, ines) }

    before do
      slot.update!(starts_at: 3.hours.from_now, ends_at: 4.hours.from_now)
      drop_out(claim)
    end

    it "asks for a log-in, and comes back after it" do
      expect { post path }.not_to change { everything }
      get path
      expect(words).to include("log in as ines first")
      expect(page.css("button[type=submit]")).to be_empty

      get page.at_css(".volunteer-answer .btn-primary")["href"]
      expect(response).to redirect_to("/login")
      expect(CGI.unescape(response.headers["Set-Cookie"].to_s)).to include(path)
    end

    it "tells another person so, and does nothing" do
      sign_in(noor)
      get path
      expect(response.status).to eq(403)
      expect(words).to include("This link is for ines, and you are logged in as noor")
      expect { post path }.not_to change { everything }
    end

    it "does it for the person, once" do
      sign_in(ines)
      get path
      expect(words).to include("Cover for this slot, ines?")
      post path
      expect(words).to include("The place is yours")
      expect(slot.claims.find_by(user: ines).state).to eq("claimed")
    end

    it "is not done by what another site sends along" do
      ActionController::Base.allow_forgery_protection = true
      sign_in(ines)
      expect { post path }.not_to change { slot.reload.held }
    ensure
      ActionController::Base.allow_forgery_protection = false
    end

    it "says kindly that somebody was faster" do
      path
      2.times { volunteer(slot, Fabricate(:volunteer)) }
      sign_in(ines)
      expect { post path }.not_to change { everything }
      expect(response.status).to eq(410)
      expect(words).to include("Somebody was faster")
    end

    it "asks before somebody does two things at once, in the topic" do
      volunteer(slot_two, ines)
      slot_two.update!(starts_at: slot.starts_at, ends_at: slot.ends_at)
      sign_in(ines)
      post path
      expect(response.status).to eq(422)
      expect(words).to include("You do something else at that time.")
    end
  end
end
