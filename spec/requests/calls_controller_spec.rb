# frozen_string_literal: true

RSpec.describe VolunteerCalls::CallsController do
  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:post_one, :post) { Fabricate(:post, topic: topic, user: organiser) }

  let(:input) do
    {
      event: {
        name: "Co-op conference",
      },
      timezone: "Europe/London",
      contact: {
        name: "Robin",
        email: "robin@conference.example",
      },
      slots: [{ title: "Beginners’ guide", starts_at: "2030-02-16 09:45", needed: 2, capacity: 3 }],
    }
  end

  def json = response.parsed_body

  def add_call(as: organiser, **changes)
    sign_in(as)
    post "/volunteer-calls/#{topic.id}.json",
         params: {
           volunteer_call: input.merge(changes),
         },
         as: :json
  end

  def see_call(as:)
    as ? sign_in(as) : delete("/session/#{organiser.username}.json")
    get "/volunteer-calls/#{topic.id}.json"
  end

  describe "POST /volunteer-calls/:topic_id" do
    it "adds the call, its history and its projection, and shows it in the post" do
      messages = MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) { add_call }

      expect(response.status).to eq(201)
      expect(json["volunteer_call"]).to include(
        "topic_id" => topic.id,
        "version" => 1,
        "status" => "open",
        "timezone" => "Europe/London",
        "places_open" => 2,
        "event" => {
          "name" => "Co-op conference",
          "place" => nil,
        },
        "contact" => {
          "name" => "Robin",
          "organisation" => nil,
        },
      )
      expect(json["volunteer_call"]["slots"]).to contain_exactly(
        a_hash_including(
          "title" => "Beginners’ guide",
          "starts_at" => "2030-02-16T09:45:00Z",
          "needed" => 2,
          "capacity" => 3,
          "held" => 0,
          "status" => "open",
          "claims" => [],
        ),
      )
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "call_created",
        actor_id: organiser.id,
      )
      expect(TopicCustomField.where(topic_id: topic.id).pluck(:name)).to include("volunteer_call")
      expect(messages.map(&:data)).to eq([{ created: true, version: 1 }])
    end

    it "puts each error at its field and changes nothing" do
      expect do
        add_call(timezone: "Mars", slots: [{ title: "", needed: 2, capacity: 1 }])
      end.not_to change { VolunteerCalls::Call.count }

      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("invalid_volunteer_call")
      expect(json["fields"].map { |error| [error["field"], error["code"]] }).to contain_exactly(
        %w[timezone timezone_unknown],
        %w[slots.0.title title_missing],
        %w[slots.0.capacity capacity_below_needed],
      )
      expect(json["errors"]).to all(be_a(String))
    end

    it "refuses a second call" do
      add_call
      add_call
      expect(response.status).to eq(409)
      expect(json["error_type"]).to eq("call_exists")
    end

    it "is for organisers who may post calls" do
      add_call(as: user)
      expect(response.status).to eq(403)

      SiteSetting.volunteer_calls_post_allowed_groups = Group::AUTO_GROUPS[:staff].to_s
      add_call
      expect(response.status).to eq(403)

      add_call(as: Fabricate(:moderator, refresh_auto_groups: true))
      expect(response.status).to eq(201)
    end
  end

  describe "POST /volunteer-calls/check" do
    it "says what is wrong without making anything" do
      sign_in(organiser)
      post "/volunteer-calls/check.json", params: { volunteer_call: input }, as: :json
      expect(response.status).to eq(200)

      post "/volunteer-calls/check.json",
           params: {
             volunteer_call: input.merge(slots: []),
           },
           as: :json
      expect(response.status).to eq(422)
      expect(json["fields"].first).to include("field" => "slots", "code" => "slots_missing")
      expect(VolunteerCalls::Call.count).to eq(0)
    end
  end

  describe "GET /volunteer-calls/:topic_id" do
    before { add_call }

    let(:slot) { topic.reload.volunteer_call.slots.first }

    def claim(user, note)
      VolunteerCalls::Claim::Take.call(
        params: {
          slot_id: slot.id,
          note: note,
        },
        guardian: user.guardian,
      )
    end

    it "keeps the order the organiser gave the slots, however the database has them" do
      slots = topic.reload.volunteer_call.slots.to_a
      extra = VolunteerCalls::Slot.create!(call: slots.first.call, title: "Door", position: 9)
      extra.update!(position: -1)
      see_call(as: user)
      expect(json["volunteer_call"]["slots"].pluck("id")).to eq([extra, *slots].map(&:id))
    end

    it "shows everybody who does what, and nobody else's notes" do
      claim(user, "Mine")
      claim(Fabricate(:volunteer), "Theirs")

      see_call(as: nil)
      call = json["volunteer_call"]
      expect(call["slots"].first["claims"].map { |claim| claim["user"]["username"] }).to include(
        user.username,
      )
      expect(call["viewer"]).to include("can_manage" => false, "notes" => {})
      expect(call["viewer"]["refusal"]["code"]).to eq("logged_out")

      see_call(as: user)
      expect(json["volunteer_call"]["viewer"]["refusal"]).to be_nil
      expect(json["volunteer_call"]["viewer"]["notes"].values).to eq(["Mine"])

      see_call(as: organiser)
      expect(json["volunteer_call"]["viewer"]).to include("can_manage" => true)
      expect(json["volunteer_call"]["viewer"]["notes"].values).to contain_exactly("Mine", "Theirs")
    end

    it "tells organisers alone when its people are reminded" do
      topic.reload.volunteer_call.update!(reminders: %w[3.days])
      see_call(as: user)
      expect(json["volunteer_call"]["viewer"]).not_to have_key("reminders")
      see_call(as: organiser)
      expect(json["volunteer_call"]["viewer"]["reminders"]).to eq(%w[3.days])
    end

    it "gives the contact's address to organisers and those with a claim alone" do
      see_call(as: nil)
      expect(response.body).not_to include("robin@conference.example")

      see_call(as: user)
      expect(response.body).not_to include("robin@conference.example")

      claim(user, nil)
      see_call(as: user)
      expect(json["volunteer_call"]["viewer"]["contact"]["email"]).to eq("robin@conference.example")

      see_call(as: organiser)
      expect(json["volunteer_call"]["viewer"]["contact"]["email"]).to eq("robin@conference.example")
    end

    it "takes two statements of its own, however many claims there are" do
      guardian = Guardian.new(user)
      count = -> do
        track_sql_queries { VolunteerCalls::CallPayload.call(topic: topic, guardian: guardian) }
      end
      count.call
      expect(count.call.grep(/volunteer_call/).size).to eq(2)
      3.times { claim(Fabricate(:volunteer), nil) }
      expect(count.call.grep(/volunteer_call/).size).to eq(2)
    end

    it "doesn't give the contact's address to people who only stand by" do
      3.times { claim(Fabricate(:volunteer), nil) }
      VolunteerCalls::Claim::Take.call(
        params: {
          slot_id: slot.id,
          kind: "standby",
        },
        guardian: user.guardian,
      )
      see_call(as: user)
      expect(response.body).not_to include("robin@conference.example")
    end

    it "is hidden with the post that was hidden, except from organisers" do
      post_one.update!(hidden: true)
      see_call(as: user)
      expect(response.status).to eq(404)

      see_call(as: organiser)
      expect(response.status).to eq(200)
    end

    it "isn't there for people who can't see the topic" do
      topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
      see_call(as: user)
      expect(response.status).to eq(404)
    end

    it "answers 404 for a topic without a call" do
      get "/volunteer-calls/#{Fabricate(:topic).id}.json"
      expect(response.status).to eq(404)
    end
  end
end
