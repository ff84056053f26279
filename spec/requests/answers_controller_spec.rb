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
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }]) }

  let(:slot) { volunteer_call.slots.first }
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
      expect(words).to include("Things have changed since this e-mail was sent")
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
      old = path
      claim.update!(note: "I bring a projector")
      expect { post old }.not_to change { claim.reload.state }
      expect(response.status).to eq(410)
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

  describe "an answer that commits somebody" do
    let(:link) { VolunteerCalls::AnswerLink.for_cover(slot, ines) }

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
      volunteer(slot, Fabricate(:volunteer))
      sign_in(ines)
      post path
      expect(response.status).to eq(422)
      expect(words).to include("Every place in this slot is taken.")
    end
  end
end
