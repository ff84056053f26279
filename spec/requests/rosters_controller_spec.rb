# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::RostersController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:category)
  fab!(:topic) { Fabricate(:topic, user: organiser, category: category) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      contact_name: "Robin",
      contact_email: "robin@conference.example",
    )
  end

  let(:path) { "/volunteer-calls/#{topic.id}/roster.json" }
  let(:ask_path) { "/volunteer-calls/#{topic.id}/roster/ask.json" }
  let(:kept) { VolunteerCalls::Roster.find_by(call_id: call.id) }

  def json = response.parsed_body

  def roster = json["roster"]

  def actions
    VolunteerCalls::Event.where(call_id: call.id).order(:id).pluck(:action) - ["call_created"]
  end

  def make(as: organiser, **params)
    sign_in(as)
    post path, params: params, as: :json
    roster && roster["url"]
  end

  def tell(wanted, as: organiser)
    sign_in(as)
    put path, params: { tell_contact: wanted }, as: :json
  end

  describe "POST" do
    it "makes a link that can't be guessed, with a history row" do
      expect { make }.not_to change { call.reload.version }

      expect(response.status).to eq(201)
      expect(roster).to include("opened_at" => nil, "tells_contact" => false, "stopped_at" => nil)
      expect(roster["url"]).to match(%r{\Ahttps?://.+/volunteer-calls/roster/[\w-]{43}\z})
      expect(kept).to have_attributes(created_by_id: organiser.id)
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "roster_created",
        actor_id: organiser.id,
      )
      expect(VolunteerCalls::Event.last.attributes.to_json).not_to include(kept.token)
    end

    it "answers the one that exists when asked again" do
      url = make
      expect(make(as: Fabricate(:moderator))).to eq(url)
      expect(response.status).to eq(200)
      expect(actions).to eq(%w[roster_created])
    end

    it "renews it when asked to: the old one opens nothing any more" do
      old = make
      kept.note_opening
      tell(true)

      expect(make(renew: true)).not_to eq(old)
      expect(response.status).to eq(200)
      expect(roster).to include("opened_at" => nil, "tells_contact" => true)
      expect(actions).to eq(%w[roster_created roster_mail_on roster_mail_asked roster_renewed])
      expect(VolunteerCalls::Roster.of_token(old.split("/").last)).to be_nil
    end
  end

  describe "GET" do
    it "says that there is none" do
      sign_in(organiser)
      get path
      expect(response.status).to eq(200)
      expect(json).to eq("roster" => nil)
    end

    it "gives the link again, and when it was opened, to no cache" do
      url = make
      kept.note_opening(Time.utc(2030, 2, 1, 8))
      get path
      expect(roster).to include("url" => url, "opened_at" => "2030-02-01T08:00:00Z")
      expect(response.headers["Cache-Control"]).to include("no-store")
    end
  end

  describe "DELETE" do
    it "takes the link away, and the e-mails" do
      make
      tell(true)
      delete path

      expect(response.status).to eq(200)
      expect(json).to eq("roster" => nil)
      expect(VolunteerCalls::Roster.where(call_id: call.id)).to be_empty
      expect(actions.last).to eq("roster_revoked")
    end

    it "is fine when there is none, and leaves no trace" do
      sign_in(organiser)
      delete path
      expect(response.status).to eq(200)
      expect(actions).to be_empty
    end
  end

  describe "PUT" do
    it "turns the e-mails to the contact on and off, each once in the history" do
      make
      2.times { tell(true) }
      expect(response.status).to eq(200)
      expect(roster).to include("tells_contact" => true)

      2.times { tell(false) }
      expect(roster).to include("tells_contact" => false)
      expect(actions).to eq(%w[roster_created roster_mail_on roster_mail_asked roster_mail_off])
    end

    it "makes the link that the e-mails need" do
      tell(true)
      expect(roster["url"]).to be_present
      expect(actions).to eq(%w[roster_created roster_mail_on roster_mail_asked])
    end

    it "is off already where there is no link" do
      tell(false)
      expect(json).to eq("roster" => nil)
      expect(actions).to be_empty
    end

    it "needs an address" do
      call.update!(contact_email: nil)
      tell(true)

      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("contact_without_email")
      expect(json["fields"].first).to include("field" => "tell_contact")
      expect(VolunteerCalls::Roster.count).to eq(0)
    end

    it "needs to be told what is wanted" do
      sign_in(organiser)
      put path, as: :json
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("invalid_parameters")
    end

    it "begins anew with a contact who had stopped them, because somebody says so" do
      tell(true)
      answer_roster_mails(kept)
      VolunteerCalls::Roster::Stop.call(params: { token: kept.token })
      make
      expect(roster).to include("tells_contact" => false, "stopped_at" => be_present)

      tell(true)
      expect(roster).to include(
        "tells_contact" => true,
        "stopped_at" => nil,
        "consent" => "waiting",
      )
    end
  end

  describe "who may" do
    def statuses
      [
        -> { get path },
        -> { post path, as: :json },
        -> { put path, params: { tell_contact: true }, as: :json },
        -> do
          VolunteerCalls::Roster.update_all(asked_at: nil, asks: 0)
          VolunteerCalls::Event.where(action: "roster_mail_asked").delete_all
          post ask_path, as: :json
        end,
        -> { delete path },
      ].map do |request|
        request.call
        response.status
      end
    end

    def statuses_for(person)
      sign_in(person) if person
      statuses.uniq
    end

    it "is organisers" do
      expect(statuses_for(organiser)).to contain_exactly(200, 201)
      expect(statuses_for(Fabricate(:moderator))).to contain_exactly(200, 201)
      expect(statuses_for(Fabricate(:admin))).to contain_exactly(200, 201)
    end

    it "is nobody else, and they change nothing" do
      elsewhere = Fabricate(:topic, user: Fabricate(:volunteer)).user
      volunteering = volunteer(call.slots.first).user
      make
      expect(statuses_for(Fabricate(:volunteer))).to eq([403])
      expect(statuses_for(volunteering)).to eq([403])
      expect(statuses_for(elsewhere)).to eq([403])
      expect(kept.tell_contact).to eq(false)
    end

    it "is no visitor" do
      expect(statuses_for(nil)).to eq([403])
    end

    it "is not the organiser while silenced" do
      organiser.update!(silenced_till: 1.year.from_now)
      expect(statuses_for(organiser)).to eq([403])
    end

    it "is not who doesn't see the topic" do
      private_group = Fabricate(:group)
      category.set_permissions(private_group => :full)
      category.save!
      expect(statuses_for(Fabricate(:volunteer))).to eq([404])
    end

    it "is nobody where there is no call, and nobody while the plugin is switched off" do
      sign_in(organiser)
      get "/volunteer-calls/#{Fabricate(:topic, user: organiser).id}/roster.json"
      expect(response.status).to eq(404)

      SiteSetting.volunteer_calls_enabled = false
      expect(statuses).to eq([404, 404, 404, 404, 404])
    end
  end

  it "is not in the call that others read, nor in the organiser's, which costs no more" do
    url = make
    token = url.split("/").last
    [organiser, Fabricate(:moderator), volunteer(call.slots.first).user].each do |person|
      sign_in(person)
      ["/t/#{topic.id}.json", "/volunteer-calls/#{topic.id}.json", "/latest.json"].each do |page|
        get page
        expect(response.body).not_to include(token)
      end
    end
  end

  it "is known of to organisers in the call they read, and to nobody else" do
    read =
      lambda do |person|
        sign_in(person)
        get "/volunteer-calls/#{topic.id}.json"
        json["volunteer_call"]["viewer"]
      end
    expect(read.call(organiser)).to include("has_roster" => false)
    make
    expect(read.call(organiser)).to include("has_roster" => true)
    expect(read.call(volunteer(call.slots.first).user)).not_to have_key("has_roster")
  end

  it "goes with its call" do
    make
    topic.destroy!
    expect(VolunteerCalls::Roster.count).to eq(0)
  end

  it "is limited" do
    RateLimiter.enable
    sign_in(organiser)
    41.times { get path }
    expect(response.status).to eq(429)
  ensure
    RateLimiter.disable
  end
end
