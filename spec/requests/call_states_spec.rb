# frozen_string_literal: true

require "rails_helper"
require_relative "../support/editing"

RSpec.describe VolunteerCalls::CallStatesController do
  include Editing

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:post_one, :post) do
    Fabricate(:post, topic: Fabricate(:topic, user: organiser), user: organiser)
  end
  fab!(:call) { Fabricate(:volunteer_call, topic: post_one.topic, slots: [{ needed: 2 }, {}]) }

  let(:topic) { call.topic }

  def json = response.parsed_body

  describe "closing, cancelling, opening again" do
    def ask(method, path, as: organiser, **params)
      sign_in(as)
      public_send(method, "/volunteer-calls/#{topic.id}#{path}.json", params: params, as: :json)
    end

    it "answers with the call" do
      ask(:post, "/close")
      expect(response.status).to eq(200)
      expect(json["volunteer_call"]).to include("status" => "closed")
      # Again it is no error, and no change.
      ask(:post, "/close")
      expect(json["volunteer_call"]).to include("status" => "closed", "version" => 2)

      ask(:post, "/reopen", closes_at: "")
      expect(json["volunteer_call"]).to include("status" => "open", "closes_at" => nil)

      ask(:delete, "", reason: "Moved")
      expect(json["volunteer_call"]).to include(
        "status" => "cancelled",
        "cancelled" => a_hash_including("reason" => "Moved"),
      )
      ask(:delete, "")
      expect(json["volunteer_call"]["version"]).to eq(4)
      ask(:post, "/close")
      expect(response.status).to eq(422)
      expect(json["error_type"]).to eq("call_cancelled")
      params = { volunteer_call: input_of(call), version: 4 }
      put "/volunteer-calls/#{topic.id}.json", params: params, as: :json
      expect(json["error_type"]).to eq("call_cancelled")

      ask(:post, "/reopen")
      expect(json["volunteer_call"]).to include("status" => "open", "cancelled" => nil)
    end

    it "is for organisers" do
      ask(:post, "/close", as: user)
      expect(response.status).to eq(403)
      ask(:post, "/reopen", as: user)
      expect(response.status).to eq(403)
      ask(:delete, "", as: user)
      expect(response.status).to eq(403)
      delete "/session/#{user.username}.json"
      delete "/volunteer-calls/#{topic.id}.json"
      expect(response.status).to eq(403)
      expect(call.reload.version).to eq(1)
    end

    it "says what is wrong with a closing time at its field" do
      ask(:post, "/reopen", closes_at: "2018-01-01 10:00")
      expect(response.status).to eq(422)
      expect(json["fields"].first).to include("field" => "closes_at", "code" => "closes_in_past")
    end
  end
end
