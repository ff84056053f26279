# frozen_string_literal: true

require "rails_helper"

RSpec.describe PostsController do
  fab!(:organiser, :volunteer)
  fab!(:newcomer) { Fabricate(:volunteer, trust_level: TrustLevel[0]) }

  let(:call) do
    {
      event: {
        name: "Two workshops & a talk",
        place: "Manchester",
      },
      timezone: "Europe/London",
      closes_at: nil,
      contact: nil,
      slots: [
        { title: "Beginners’ guide", starts_at: "2030-02-16 09:45", needed: 2, capacity: 3 },
        { title: "Solidarity council?" },
      ],
    }
  end
  let(:post_params) do
    { title: "Two workshops at the conference", raw: "They would love to have some of us there." }
  end

  def json = response.parsed_body

  def made = Topic.find(json["topic_id"]).volunteer_call

  def send_post(as: organiser, encode: :json, **params)
    sign_in(as)
    post "/posts.json", params: post_params.merge(params), as: encode
  end

  def expect_nothing_created(status, type)
    expect { yield }.not_to change { [Topic.count, Post.count, VolunteerCalls::Call.count] }
    expect(response.status).to eq(status)
    expect(json["error_type"]).to eq(type)
    expect(json["errors"]).to be_present
  end

  describe "POST /posts with a call" do
    it "makes topic, call, history and projection from an object" do
      send_post(volunteer_call: call)

      expect(response.status).to eq(200)
      expect(made).to have_attributes(
        event_name: "Two workshops & a talk",
        event_place: "Manchester",
        closes_at: nil,
        contact_name: nil,
        user_id: organiser.id,
      )
      expect(made.slots.map(&:title)).to eq(["Beginners’ guide", "Solidarity council?"])
      expect(made.slots.first).to have_attributes(needed: 2, capacity: 3)
      expect(made.slots.first.starts_at).to eq_time(Time.utc(2030, 2, 16, 9, 45))
      expect(VolunteerCalls::Event.where(call_id: made.id).pluck(:action, :actor_id)).to eq(
        [["call_created", organiser.id]],
      )
      expect(made.topic.custom_fields["volunteer_call"]).to include("places" => 3, "version" => 1)
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "makes the same from one JSON text in a form, as the composer sends it" do
      send_post(encode: nil, volunteer_call: call.to_json)

      expect(response.status).to eq(200)
      expect(made.event_name).to eq("Two workshops & a talk")
      expect(made.slots.map(&:title)).to eq(["Beginners’ guide", "Solidarity council?"])
    end

    it "makes the same from the fields of a form", undescribed: "forms have texts alone" do
      slots = [{ title: "Beginners’ guide", needed: "2", capacity: "3" }, { title: "Council" }]
      send_post(encode: nil, volunteer_call: { **call, contact: "", closes_at: "", slots: slots })

      expect(response.status).to eq(200)
      expect(made.slots.map { |slot| [slot.title, slot.needed, slot.capacity] }).to eq(
        [["Beginners’ guide", 2, 3], ["Council", 1, 1]],
      )
    end

    it "shows the call in the post from the first cook on, and keeps it" do
      send_post(volunteer_call: call)
      first_post = made.topic.first_post

      expect(first_post.cooked).to include("Beginners’ guide", "Two workshops &amp; a talk")
      first_post.rebake!
      expect(first_post.reload.cooked.scan("volunteer-call-plain").size).to eq(1)
    end

    it "takes an absent, empty or null call for none" do
      [nil, "", "null"].each_with_index do |none, index|
        send_post(volunteer_call: none, title: "A topic without a call, number #{index}")
        expect(response.status).to eq(200)
        expect(made).to be_nil
      end
    end

    it "keeps the projection although other fields of the topic are saved with it" do
      fields = ->(topic, *) { topic.custom_fields["of_another_plugin"] = "something" }
      DiscourseEvent.on(:before_create_topic, &fields)
      send_post(volunteer_call: call)

      expect(made.topic.custom_fields).to include(
        "of_another_plugin" => "something",
        "volunteer_call" => a_hash_including("places" => 3),
      )
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    ensure
      DiscourseEvent.off(:before_create_topic, &fields)
    end
  end

  describe "POST /posts with a call that can't be made" do
    it "answers with each error at its field" do
      call[:slots].first[:ends_at] = "2030-02-16 09:00"
      call[:timezone] = ""
      call[:slots].last[:title] = " "

      expect_nothing_created(422, "invalid_volunteer_call") { send_post(volunteer_call: call) }
      expect(json["fields"].map { |field| field.values_at("field", "code") }).to contain_exactly(
        %w[timezone timezone_missing],
        %w[slots.1.title title_missing],
      )
    end

    it "offers both readings of a clock time that happens twice" do
      call[:slots].first[:starts_at] = "2030-10-27 01:30"

      expect_nothing_created(422, "invalid_volunteer_call") do
        send_post(encode: nil, volunteer_call: call.to_json)
      end
      expect(json["fields"].first).to include(
        "field" => "slots.0.starts_at",
        "code" => "time_ambiguous",
      )
      expect(json["fields"].first["readings"].map { |reading| reading["value"] }).to eq(
        %w[2030-10-27T00:30:00Z 2030-10-27T01:30:00Z],
      )
    end

    it "refuses what is no object instead of dropping it" do
      [["a list"], 5, "{not json", "[]", {}].each do |sent|
        expect_nothing_created(422, "invalid_volunteer_call") { send_post(volunteer_call: sent) }
      end
    end

    it "refuses people who may not post calls" do
      expect_nothing_created(403, "not_allowed_to_post") do
        send_post(as: newcomer, volunteer_call: call)
      end
    end

    it "refuses a call with a reply" do
      topic = Fabricate(:post).topic

      expect_nothing_created(422, "not_a_new_topic") do
        send_post(topic_id: topic.id, volunteer_call: call)
      end
    end

    it "creates no call when the topic itself can't be created" do
      expect { send_post(title: "x", volunteer_call: call) }.not_to change {
        [
          Topic.count,
          VolunteerCalls::Call.count,
          VolunteerCalls::Event.count,
          TopicCustomField.count,
        ]
      }
      expect(response.status).to eq(422)
    end

    it "takes no notice of calls while the plugin is off", undescribed: "that is no call" do
      SiteSetting.volunteer_calls_enabled = false
      send_post(volunteer_call: { nonsense: true })

      expect(response.status).to eq(200)
      expect(made).to be_nil
    end
  end

  describe "POST /posts as a personal message" do
    it "makes a call for those who take part" do
      send_post(
        archetype: Archetype.private_message,
        target_recipients: newcomer.username,
        volunteer_call: call,
      )

      expect(response.status).to eq(200)
      expect(made.topic.private_message?).to eq(true)
      expect(Guardian.new(newcomer).volunteer_refusal(made)).to be_nil
    end
  end
end
