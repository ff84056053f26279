# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::ApiScopes do
  include Volunteering

  it "has every door of the API, each once" do
    doors =
      VolunteerCalls::Engine
        .routes
        .routes
        .select { |route| route.defaults[:format] == "json" }
        .map { |route| route.defaults.values_at(:controller, :action).join("#") }
    scopes = described_class.all.values.flat_map { |mapping| mapping[:actions] }
    # What shares its address with a page, and calendar files, have no such default.
    beside = %w[open_calls#index calendars#call calendars#claim]
    expect(scopes).to match_array(doors.uniq + beside.map { |action| "volunteer_calls/#{action}" })
  end

  describe "a key", host: :discourse, type: :request do
    fab!(:organiser, :volunteer)
    fab!(:noor, :volunteer)
    fab!(:topic) { Fabricate(:topic, user: organiser) }
    fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
    fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic) }

    let(:slot) { volunteer_call.slots.first }

    # @return [Hash] headers
    def key_for(user, scope, topic_ids: nil)
      allowed = { topic_id: topic_ids.map(&:to_s) } if topic_ids
      key = ApiKey.new(description: "spec", created_by_id: Discourse.system_user.id)
      key.scope_mode = :granular
      key.api_key_scopes.build(
        resource: "volunteer_calls",
        action: scope.to_s,
        allowed_parameters: allowed,
      )
      key.save!
      { "Api-Key" => key.key, "Api-Username" => user.username }
    end

    def read(headers)
      get "/volunteer-calls/#{topic.id}.json", headers: headers
      response.status
    end

    def claim(headers)
      post "/volunteer-calls/slots/#{slot.id}/claims.json",
           params: {
             kind: "volunteer",
           },
           headers: headers
      response.status
    end

    def close(headers)
      post "/volunteer-calls/#{topic.id}/close.json", headers: headers
      response.status
    end

    it "that reads may only read" do
      key = key_for(organiser, :read)
      expect([read(key), claim(key), close(key)]).to eq([200, 403, 403])
    end

    it "that claims may only claim" do
      key = key_for(noor, :claim)
      expect([read(key), claim(key), close(key)]).to eq([403, 201, 403])
      expect(VolunteerCalls::Claim.sole.user).to eq(noor)
    end

    it "that manages may only manage, as whoever has the right to" do
      key = key_for(organiser, :manage)
      expect([read(key), claim(key), close(key)]).to eq([403, 403, 200])
      expect(close(key_for(noor, :manage))).to eq(403)
    end

    it "can be limited to topics" do
      expect(read(key_for(noor, :read, topic_ids: [topic.id]))).to eq(200)
      expect(read(key_for(noor, :read, topic_ids: [topic.id + 1]))).to eq(403)
    end

    it "shows its addresses and a text in the administration" do
      texts = YAML.load_file(File.expand_path("../../config/locales/client.en.yml", __dir__))
      texts = texts.dig("en", "admin_js", "admin", "api", "scopes", "descriptions")
      mappings = ApiKeyScope.scope_mappings.fetch(:volunteer_calls)
      expect(texts["volunteer_calls"].keys.map(&:to_sym)).to match_array(mappings.keys)
      expect(mappings.dig(:read, :urls)).to include("/volunteer-calls/:topic_id (GET)")
    end
  end
end
