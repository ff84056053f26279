# frozen_string_literal: true

require "rails_helper"

RSpec.describe VolunteerCalls::FeedsController do
  fab!(:user, :volunteer)

  def json = response.parsed_body

  it "is for people who are logged in" do
    post "/volunteer-calls/mine/feed.json"

    expect(response.status).to eq(403)
  end

  it "makes an address, which stays to be read until there is another" do
    sign_in(user)
    post "/volunteer-calls/mine/feed.json"
    expect(response.status).to eq(201)
    first = json["feed"]["url"]
    expect(first).to start_with("#{Discourse.base_url}/volunteer-calls/mine.ics?token=")

    get "/volunteer-calls/mine.json"
    expect(json["feed"]["url"]).to eq(first)

    post "/volunteer-calls/mine/feed.json"
    expect(json["feed"]["url"]).not_to eq(first)
    expect(VolunteerCalls::Feed.count).to eq(1)
  end

  it "shows no address that opens nothing, after the forum's secret was changed" do
    sign_in(user)
    VolunteerCalls::Feed.renew(user).update_columns(digest: "x" * 64)
    get "/volunteer-calls/mine.json"

    expect(json["feed"]["url"]).to be_nil
  end

  it "takes it away" do
    sign_in(user)
    post "/volunteer-calls/mine/feed.json"
    delete "/volunteer-calls/mine/feed.json"

    expect(json["feed"]).to be_nil
    expect(VolunteerCalls::Feed.count).to eq(0)
  end
end
