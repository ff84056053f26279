# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::PlainCall do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) do
    Fabricate(:post, topic: topic, user: organiser, raw: "Who would like to go?")
  end

  let(:slot) do
    {
      title: "Beginners’ guide",
      description: "Introduce platform co-ops.\nAnswer questions.\n\nSlides optional.",
      starts_at: Time.utc(2030, 2, 16, 9, 45),
      ends_at: Time.utc(2030, 2, 16, 11),
      place: "Main hall",
      perk: "Free place all day",
      needed: 2,
      capacity: 3,
    }
  end

  def make_call(slots: [slot], **attributes)
    Fabricate(:volunteer_call, topic: topic, slots: slots, **attributes)
  end

  def cooked
    first_post.rebake!
    first_post.reload.cooked
  end

  def plain = Nokogiri::HTML5.fragment(cooked).at_css(".volunteer-call-plain")

  # The text as a reader sees it, one line for each line of the HTML.
  def lines = plain.text.split("\n").map(&:strip).compact_blank

  describe "the first post's HTML" do
    it "tells the whole call in plain words" do
      call =
        make_call(
          event_name: "Two workshops",
          event_place: "Manchester",
          closes_at: Time.utc(2030, 2, 14, 18),
          contact_name: "Robin",
          contact_organisation: "the conference’s organiser",
        )

      expect(lines).to eq(
        [
          "Call for volunteers: Two workshops",
          "Where: Manchester",
          "For: Robin, the conference’s organiser",
          "Volunteering closes: Thu 14 February 2030, 18:00 GMT",
          "Time zone: Europe/London",
          "Beginners’ guide",
          "When: Sat 16 February 2030, 09:45–11:00 GMT",
          "Where: Main hall",
          "What you get: Free place all day",
          "People: 2 people needed, room for 3",
          "Introduce platform co-ops.Answer questions.",
          "Slides optional.",
          "Volunteer in the topic",
        ],
      )
      expect(plain.at_css("li a")["href"]).to eq(
        "#{topic.url}#volunteer-slot-#{call.slots.first.id}",
      )
    end

    it "tells what is over as a record: how it went, and where to hear it" do
      call = make_call(slots: [slot.merge(outcome: "About 120 people came.")])
      VolunteerCalls::Link.create!(
        slot: call.slots.first,
        user_id: organiser.id,
        kind: "recording",
        title: "The <b>whole</b> workshop",
        url: "https://files.example/talk.mp3?a=1&b=\"2",
      )
      freeze_time slot[:ends_at]
      expect(lines).to include(
        "How it went: About 120 people came.",
        "The <b>whole</b> workshop: https://files.example/talk.mp3?a=1&b=\"2",
        "See the topic",
      )
      expect(lines.join).not_to include("needed")
      expect(plain.at_css("a[rel]")["href"]).to eq("https://files.example/talk.mp3?a=1&b=\"2")
    end

    it "stands behind the author's own words" do
      make_call

      expect(cooked).to start_with(
        "<p>Who would like to go?</p>\n<div class=\"volunteer-call-plain\">",
      )
    end

    it "gives times in the event's zone, through the night and over a change of clocks" do
      make_call(
        timezone: "Europe/Berlin",
        slots: [
          { starts_at: Time.utc(2030, 10, 26, 20), ends_at: Time.utc(2030, 10, 27, 3) },
          { starts_at: Time.utc(2030, 10, 27, 0, 30), ends_at: Time.utc(2030, 10, 27, 1, 30) },
          { starts_at: Time.utc(2030, 7, 1, 7), ends_at: nil },
          { starts_at: nil, ends_at: nil },
        ],
      )

      expect(lines.grep(/When/)).to eq(
        [
          "When: Sat 26 October 2030, 22:00 CEST – Sun 27 October 2030, 04:00 CET",
          "When: Sun 27 October 2030, 02:30 CEST – Sun 27 October 2030, 02:30 CET",
          "When: Mon 1 July 2030, 09:00 CEST",
          "When: at no fixed time",
        ],
      )
    end

    it "names the offset of a zone that has no letters" do
      make_call(
        timezone: "America/Sao_Paulo",
        slots: [{ starts_at: slot[:starts_at], ends_at: nil }],
      )

      expect(lines).to include("When: Sat 16 February 2030, 06:45 UTC-03")
    end

    it "escapes what people typed" do
      evil = "<script>alert(1)</script>\"'&"
      make_call(
        event_name: evil,
        event_place: evil,
        contact_name: evil,
        contact_organisation: evil,
        slots: [{ **slot, title: evil, description: evil, place: evil, perk: evil }],
      )

      expect(plain.css("script")).to be_empty
      expect(plain.text.scan(evil).size).to eq(8)
    end

    it "makes an online place a link, and only an address of the web" do
      make_call(
        slots: [{ place: "https://meet.example/coop?a=1&b=\"2" }, { place: "javascript:alert(1)" }],
      )
      links = plain.css("li li a")

      expect(links.map { |link| link["href"] }).to eq(["https://meet.example/coop?a=1&b=\"2"])
      expect(links.first["rel"]).to eq("nofollow noopener ugc")
    end

    it "leaves out the contact's private part, people, and withdrawn slots" do
      call =
        make_call(
          contact_name: "Robin",
          contact_email: "robin@conference.example",
          contact_phone: "0161 496 0000",
          slots: [slot, { title: "Withdrawn workshop", withdrawn_at: Time.zone.now }],
        )
      claim = volunteer(call.slots.first)

      expect(cooked).not_to include("robin@", "0161", "Withdrawn", claim.user.username)
    end

    it "stays through edits, and when the topic is deleted and baked again" do
      make_call
      PostRevisor.new(first_post).revise!(organiser, { raw: "Who would like to go there with me?" })
      expect(first_post.reload.cooked).to include("there with me", "Beginners’ guide")

      topic.trash!
      first_post.reload.rebake!
      expect(first_post.reload.cooked.scan("volunteer-call-plain").size).to eq(1)
    end

    it "is in the forum's language, whoever bakes the post" do
      make_call
      I18n.with_locale(:de) { expect(cooked).to include("Call for volunteers", "February") }
    end

    it "is in no other post and in no other topic" do
      make_call
      reply = Fabricate(:post, topic: topic)
      reply.rebake!
      other = Fabricate(:post)
      other.rebake!

      expect([reply, other].map { |post| post.reload.cooked }.join).not_to include("volunteer-call")
    end

    it "is absent while the plugin is switched off" do
      make_call
      SiteSetting.volunteer_calls_enabled = false

      expect(cooked).not_to include("volunteer-call")
    end

    it "keeps excerpts to the author's own words" do
      make_call

      expect(Post.excerpt(cooked, 300)).to eq("Who would like to go?")
    end

    it "is found by the search, with a snippet that can be read", host: :discourse do
      make_call
      SearchIndexer.with_indexing { SearchIndexer.index(first_post.tap { cooked }, force: true) }

      result = Search.execute("platform co-ops")
      expect(result.posts.map(&:id)).to eq([first_post.id])
      expect(result.blurb(result.posts.first)).to include(
        "What you get: Free place all day People: 2 people needed, room for 3 Introduce",
      )
      expect(result.blurb(result.posts.first)).not_to include("http")
    end

    it "mentions and notifies nobody, whatever is typed" do
      make_call(slots: [{ description: "Ask @#{organiser.username} about it" }])

      expect(plain.css("a.mention")).to be_empty
    end
  end

  describe "e-mail", host: :discourse do
    fab!(:user) { Fabricate(:user, refresh_auto_groups: true) }

    before { NotificationEmailer.enable }

    def mail(post, **options)
      cooked
      UserNotifications.user_posted(
        user,
        post: post,
        notification_type: "posted",
        notification_data_hash: {
          original_username: organiser.username,
          topic_title: topic.title,
        },
        **options,
      )
    end

    def text_of(mail) = mail.body.to_s.gsub("\r\n", "\n")

    def html_of(mail) = Email::Renderer.new(mail).html

    it "has the call in its text, between the author's words and the footer" do
      call = make_call
      text = text_of(mail(first_post))

      expect(text).to include(<<~TEXT)
        Who would like to go?

        **Call for volunteers: Co-op conference**

        - Time zone: Europe/London

        1. **Beginners’ guide**
           #{topic.url}#volunteer-slot-#{call.slots.first.id}

           - When: Sat 16 February 2030, 09:45–11:00 GMT
           - Where: Main hall
           - What you get: Free place all day
           - People: 2 people needed, room for 3

           Introduce platform co-ops.
           Answer questions.

           Slides optional.

        Volunteer in the topic: #{topic.url}
      TEXT
      expect(text.index("Volunteer in the topic")).to be < text.index("---")
    end

    it "has the call in its HTML" do
      make_call
      html = html_of(mail(first_post))

      expect(html).to include("Call for volunteers: Co-op conference", "Introduce platform co-ops")
    end

    it "says nothing of the call in mail about a reply" do
      make_call
      reply = Fabricate(:post, topic: topic, raw: "I would like to go there.")

      expect(text_of(mail(reply))).not_to include("Beginners’ guide")
    end

    it "says nothing of the call where mail must not carry content" do
      make_call
      SiteSetting.private_email = true
      message = mail(first_post)

      expect(text_of(message) + html_of(message)).not_to include("Beginners’ guide")
    end
  end

  describe "the latest topics' feed", host: :discourse, type: :request do
    it "has the slots in it" do
      make_call
      cooked
      get "/latest.rss"

      expect(response.body).to include("Beginners’ guide")
    end
  end
end
