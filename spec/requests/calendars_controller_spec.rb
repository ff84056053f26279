# frozen_string_literal: true

require "rails_helper"
require_relative "../support/editing"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::CalendarsController do
  include Editing
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:other, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  let!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      event_name: "Ways, Forward; 100 %",
      event_place: "Manchester",
      slots: [
        {
          title:
            "Beginners’ guide to tech and platform co-ops, a title that has to be folded somewhere",
          starts_at: Time.utc(2030, 3, 30, 9, 45),
          ends_at: Time.utc(2030, 3, 30, 11),
          description: "Two lines,\nwith a \\ in them",
          place: "Room 4",
        },
        { title: "Council", starts_at: Time.utc(2030, 3, 31, 12, 20), ends_at: nil },
        { title: "Cakes", starts_at: nil, ends_at: nil },
        { title: "Closing", starts_at: Time.utc(2030, 10, 27, 1, 30), ends_at: nil },
      ],
    )
  end

  let(:slots) { call.slots.to_a }

  before { freeze_time Time.utc(2030, 2, 1, 12) }

  def address(owner = user) =
    VolunteerCalls::Feed.renew(owner).url.delete_prefix(Discourse.base_url)

  # A calendar program: nobody is logged in.
  def fetch(path = address, headers: {})
    get path, headers: headers
    Icalendar::Calendar.parse(response.body).first if response.status == 200
  end

  def event(path = address) = fetch(path).events.sole

  describe "the feed" do
    it "has what somebody is down for or asked, in the event's zone" do
      volunteer(slots[0], user)
      nominate(slots[1], user, by: organiser)
      volunteer(slots[2], user)
      volunteer(slots[3], other)
      volunteer(slots[3], user, kind: "standby")
      calendar = fetch

      expect(response.media_type).to eq("text/calendar")
      expect(calendar.events.map { |it| [it.summary.to_s, it.status.to_s] }).to eq(
        [[slots[0].title, "CONFIRMED"], %w[Council TENTATIVE]],
      )
      expect(response.body).to include(
        "DTSTART;TZID=Europe/London:20300330T094500\r\n",
        "DTEND;TZID=Europe/London:20300330T110000\r\n",
        # The clock was put forward that night.
        "DTSTART;TZID=Europe/London:20300331T132000\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n",
      )
      expect(calendar.events.first.location).to eq("Room 4")
      expect(calendar.events.first.description).to include(
        "Ways, Forward; 100 %",
        topic.title,
        "with a \\ in them",
        "You are down for this.",
      )
      expect(calendar.events.second.location).to eq("Manchester")
      expect(calendar.events.first.url.to_s).to end_with("#volunteer-slot-#{slots[0].id}")
      expect(response.body.split("\r\n").map(&:bytesize).max).to be <= 75
    end

    it "keeps its id and counts up when something changes, and only then" do
      claim = volunteer(slots[1], user)
      before = event
      volunteer(slots[0], other)
      same = event
      edit(
        call,
        by: organiser,
        input: input_of(call, slots: [{}, { starts_at: "2030-04-01 10:00" }]),
      )
      after = event

      expect(before.uid).to eq("volunteer-claim-#{claim.id}@#{Discourse.current_hostname}")
      expect([same.uid, same.sequence]).to eq([before.uid, before.sequence])
      expect(after.uid).to eq(before.uid)
      expect(after.sequence).to be > before.sequence
      expect(after.dtstart.strftime("%F %H:%M")).to eq("2030-04-01 10:00")
    end

    it "says for a while what is off: dropped out, declined, withdrawn, cancelled" do
      drop_out(volunteer(slots[0], user))
      decline(nominate(slots[1], user, by: organiser))
      volunteer(slots[3], user)
      slots[3].update_columns(withdrawn_at: Time.zone.now)
      calendar = fetch

      expect(calendar.events.map { |it| it.status.to_s }).to eq(%w[CANCELLED] * 3)

      freeze_time 61.days.from_now
      expect(fetch.events).to be_empty
    end

    it "calls off with the call, and counts up" do
      volunteer(slots[0], user)
      before = event
      VolunteerCalls::Call::Cancel.call(
        params: {
          topic_id: topic.id,
        },
        guardian: organiser.guardian,
      )
      after = event

      expect(after.status).to eq("CANCELLED")
      expect(after.sequence).to be > before.sequence

      VolunteerCalls::Call::Reopen.call(
        params: {
          topic_id: topic.id,
          keep_closing: true,
        },
        guardian: organiser.guardian,
      )
      again = event
      expect([again.uid, again.status.to_s]).to eq([after.uid, "CONFIRMED"])
      expect(again.sequence).to be > after.sequence
    end

    it "calls off the slot somebody was moved from, and has the other one" do
      here = volunteer(slots[0], user)
      before = event
      there = move(here, slots[1], by: organiser)
      id = ->(claim) { "volunteer-claim-#{claim.id}@#{Discourse.current_hostname}" }
      events = fetch.events.index_by { |it| it.uid.to_s }

      expect(events.transform_values { |it| it.status.to_s }).to eq(
        id.call(here) => "CANCELLED",
        id.call(there) => "CONFIRMED",
      )
      expect(events[id.call(here)].sequence).to be > before.sequence
    end

    it "doesn't call off what was never on: a place in the line that was left" do
      volunteer(slots[0], other)
      drop_out(volunteer(slots[0], user, kind: "standby"))

      expect(fetch.events).to be_empty
    end

    it "writes the second of two equal clock times in UTC" do
      volunteer(slots[3], user)
      fetch

      expect(response.body).to include("DTSTART:20301027T013000Z")
      slots[3].update_columns(starts_at: Time.utc(2030, 10, 27, 0, 30))
      fetch
      expect(response.body).to include("DTSTART;TZID=Europe/London:20301027T013000")
    end

    it "says no more than title and time of what its person can't see any more" do
      volunteer(slots[0], user)
      path = address
      topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
      event = event(path)

      expect(event.summary).to eq(slots[0].title)
      expect([event.location, event.description, event.url]).to eq([nil, nil, nil])
      expect(response.body).not_to include("Ways", topic.title)
    end

    it "names nobody" do
      volunteer(slots[1], user)
      nominate(slots[0], user, by: organiser, note: "Please, as last year")
      call.update!(contact_name: "Robin", contact_email: "robin@private.example")
      fetch

      expect(response.body).not_to include(organiser.username, "as last year", "Robin", "robin@")
    end

    it "answers 304 to who has it already" do
      volunteer(slots[0], user)
      path = address
      fetch(path)
      etag = response.headers["ETag"]
      freeze_time 1.hour.from_now
      get path, headers: { "If-None-Match" => etag }
      expect(response.status).to eq(304)

      drop_out(VolunteerCalls::Claim.find_by(user_id: user.id))
      get path, headers: { "If-None-Match" => etag }
      expect(response.status).to eq(200)
    end

    it "is for its reader alone: no search engine, no shared cache" do
      fetch

      expect(response.headers["X-Robots-Tag"]).to include("noindex")
      expect(response.headers["Referrer-Policy"]).to eq("no-referrer")
      expect(response.headers["Cache-Control"]).to match(/private|no-store/)
    end

    it "opens also where the forum is for members only" do
      SiteSetting.login_required = true
      fetch

      expect(response.status).to eq(200)
    end

    it "stops with another address, without one, and with the account" do
      old = address
      current = address
      get old
      expect(response.status).to eq(404)

      user.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      get current
      expect(response.status).to eq(404)

      user.update!(suspended_till: nil)
      get current
      expect(response.status).to eq(200)

      DiscourseEvent.trigger(:user_anonymized, user: user)
      get current
      expect(response.status).to eq(404)
      expect(VolunteerCalls::Feed.count).to eq(0)
    end

    it "ends when the account is destroyed" do
      current = address
      DiscourseEvent.trigger(:user_destroyed, user)

      get current
      expect(response.status).to eq(404)
    end

    it "opens with the secret alone, which stands neither in the database nor in logs" do
      path = address
      token = path[/token=(.+)/, 1]
      feed = VolunteerCalls::Feed.sole

      expect(feed.attributes.values.map(&:to_s)).not_to include(token)
      ["", "x", feed.digest, feed.nonce].each do |wrong|
        get "/volunteer-calls/mine.ics", params: { token: wrong }
        expect(response.status).to eq(404)
      end
      get path
      expect(request.filtered_path).not_to include(token)
    end

    it "is rate limited" do
      RateLimiter.enable
      60.times { get "/volunteer-calls/mine.ics" }
      get "/volunteer-calls/mine.ics"

      expect(response.status).to eq(429)
    end

    it "takes as many statements for five claims as for one" do
      make =
        lambda do
          topic = Fabricate(:topic, user: organiser, category: Fabricate(:category))
          Fabricate(:post, topic: topic)
          volunteer(Fabricate(:volunteer_call, topic: topic).slots.first, user)
        end
      make.call
      path = address
      fetch(path)
      one = track_sql_queries { fetch(path) }
      4.times { make.call }
      five = track_sql_queries { expect(fetch(path).events.size).to eq(5) }

      expect(five.size).to eq(one.size)
    end
  end

  describe "one claim" do
    let(:claim) { volunteer(slots[0], user) }
    let(:path) { "/volunteer-calls/claims/#{claim.id}.ics" }

    it "is for its person, as a file" do
      sign_in(user)

      expect(event(path).summary).to eq(slots[0].title)
      expect(response.headers["Content-Disposition"]).to include("attachment")
    end

    it "has the id it has in the feed" do
      sign_in(user)

      expect(event(path).uid).to eq(event(address).uid)
    end

    it "is nobody else's" do
      get path
      expect(response.status).to eq(404)

      sign_in(organiser)
      get path
      expect(response.status).to eq(404)
    end

    it "opens with the signed link of an e-mail, without log-in, for that claim alone" do
      link = VolunteerCalls::Calendar::Link.url(claim).delete_prefix(Discourse.base_url)
      expect(event(link).uid).to include("volunteer-claim-#{claim.id}@")

      another = volunteer(slots[1], user)
      get "/volunteer-calls/claims/#{another.id}.ics?token=#{link[/token=(.+)/, 1]}"
      expect(response.status).to eq(404)

      freeze_time 61.days.from_now
      get link
      expect(response.status).to eq(404)
    end

    it "answers 304 to who has it already" do
      sign_in(user)
      fetch(path)
      fetch(path, headers: { "If-None-Match" => response.headers["ETag"] })
      expect(response.status).to eq(304)
    end

    it "is none without a time" do
      sign_in(user)
      timeless = volunteer(slots[2], user)
      get "/volunteer-calls/claims/#{timeless.id}.ics"

      expect(response.status).to eq(404)
    end
  end

  describe "a call" do
    let(:path) { "/volunteer-calls/#{topic.id}.ics" }

    it "has the slots with a time, without anybody's name" do
      volunteer(slots[0], user)
      slots[3].update_columns(withdrawn_at: Time.zone.now)
      calendar = fetch(path)

      expect(calendar.events.map { |it| [it.summary.to_s, it.status.to_s] }).to eq(
        [[slots[0].title, "CONFIRMED"], %w[Council CONFIRMED], %w[Closing CANCELLED]],
      )
      expect(response.body).not_to include(user.username)
    end

    it "answers 304 to who has it already" do
      fetch(path)
      fetch(path, headers: { "If-None-Match" => response.headers["ETag"] })
      expect(response.status).to eq(304)
    end

    it "is for those who see the call" do
      first_post.update!(hidden: true)
      get path
      expect(response.status).to eq(404)

      first_post.update!(hidden: false)
      topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
      get path
      expect(response.status).to eq(404)

      get "/volunteer-calls/#{Fabricate(:topic).id}.ics"
      expect(response.status).to eq(404)
    end
  end
end
