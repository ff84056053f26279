# frozen_string_literal: true

require "rails_helper"
require_relative "../support/hearing"

# People and groups who are invited with the call, while it is written.
RSpec.describe VolunteerCalls::InviteInput do
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:ines, :volunteer)
  fab!(:network) do
    Fabricate(
      :group,
      name: "cotech",
      mentionable_level: Group::ALIAS_LEVELS[:everyone],
      visibility_level: Group.visibility_levels[:public],
    )
  end

  let(:invite) { { groups: ["cotech"], users: [noor.username] } }
  let(:call) do
    {
      event: {
        name: "Ways Forward",
      },
      timezone: "Europe/London",
      slots: [{ title: "Workshop", starts_at: "2030-02-16 09:45" }],
      invite: invite,
    }
  end
  let(:made) { VolunteerCalls::Call.last }

  before do
    network.add(ines)
    network.add(organiser)
    sign_in(organiser)
  end

  def json = response.parsed_body

  def post_topic(title: "Two workshops at the conference", **changes)
    post "/posts.json",
         params: {
           title: title,
           raw: "They would love to have some of us there.",
           volunteer_call: call.merge(changes).to_json,
         }
  end

  # @return [Hash{String => Array<Array>}] field => [code, message]
  def errors = json["fields"].to_h { |it| [it["field"], it.values_at("code", "message")] }

  context "with a new topic" do
    before { Jobs.run_immediately! }

    it "invites them when the topic is there, each once" do
      post_topic
      expect(response.status).to eq(200)
      expect(VolunteerCalls::Invitation.where(call_id: made.id).pluck(:user_id)).to contain_exactly(
        noor.id,
        ines.id,
      )
      announce
      expect([noor, ines, organiser].map { |person| heard(person) }).to eq(
        [["invited"], ["invited"], []],
      )
    end

    it "takes a group's name among those of people" do
      post_topic(invite: { users: ["@cotech"] })
      expect(VolunteerCalls::Invitation.pluck(:user_id)).to eq([ines.id])
    end

    it "invites nobody when nobody is named" do
      [nil, {}, { users: [], groups: nil }].each
        .with_index(1) do |none, number|
          post_topic(title: "Workshop number #{number} at the conference", invite: none)
          expect(response.status).to eq(200)
        end
      expect(VolunteerCalls::Invitation.count).to eq(0)
    end

    it "creates nothing when somebody can't be named, and says at the field who" do
      secret = Fabricate(:group, name: "secret", visibility_level: Group.visibility_levels[:owners])
      Fabricate(:group, name: "quiet", visibility_level: Group.visibility_levels[:public])
      expect { post_topic(invite: { users: ["nobody"], groups: [secret.name] }) }.not_to change {
        [Topic.count, VolunteerCalls::Call.count]
      }
      expect(response.status).to eq(422)
      expect(errors).to eq(
        "invite.users" => ["person_unknown", "There is nobody called nobody."],
        "invite.groups" => ["group_unknown", "There is no group called secret."],
      )
      post_topic(invite: { groups: ["quiet"] })
      expect(errors["invite.groups"].first).to eq("group_not_mentionable")
      SiteSetting.max_users_notified_per_group_mention = 2
      post_topic
      expect(errors["invite.groups"].first).to eq("group_too_large")
    end

    it "refuses what is no list of names" do
      [{ users: "noor" }, { users: [["noor"]] }, { users: [1] }].each do |wrong|
        post_topic(invite: wrong)
        expect(errors["invite.users"].first).to eq("not_a_list_of_names")
      end
      post_topic(invite: { users: Array.new(51) { |n| "somebody#{n}" } })
      expect(errors["invite.users"].first).to eq("too_many_names")
      post_topic(invite: { people: [], users: [noor.username] })
      expect(errors["invite.people"].first).to eq("unknown_field")
      post_topic(invite: "cotech")
      expect(errors["invite"].first).to eq("not_an_object")
    end
  end

  it "is checked before it is sent" do
    post "/volunteer-calls/check.json",
         params: {
           volunteer_call: call.merge(invite: { users: ["nobody"] }).to_json,
         }
    expect(errors.keys).to eq(["invite.users"])
    post "/volunteer-calls/check.json", params: { volunteer_call: call.to_json }
    expect(response.status).to eq(200)
  end

  it "goes with a call that is added to a topic" do
    topic = Fabricate(:post, user: organiser, topic: Fabricate(:topic, user: organiser)).topic
    Jobs.run_immediately!
    post "/volunteer-calls/#{topic.id}.json", params: { volunteer_call: call.to_json }
    expect(response.status).to eq(201)
    expect(VolunteerCalls::Invitation.where(call_id: made.id).count).to eq(2)
  end

  it "is no part of an edit" do
    topic = Fabricate(:post, user: organiser, topic: Fabricate(:topic, user: organiser)).topic
    exists = Fabricate(:volunteer_call, topic: topic)
    put "/volunteer-calls/#{topic.id}.json",
        params: {
          volunteer_call: call.to_json,
          version: exists.version,
        }
    expect(errors["invite"].first).to eq("unknown_field")
  end
end
