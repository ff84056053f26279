# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Admin::CallsController do
  include Volunteering

  fab!(:admin)

  before { sign_in(admin) }

  def overview
    get "/admin/plugins/discourse-volunteer-calls/calls.json"
    expect(response.status).to eq(200)
    response.parsed_body
  end

  def statements = track_sql_queries { overview }.size

  it "counts calls by how they stand" do
    volunteer(Fabricate(:volunteer_call, slots: [{ needed: 3 }]).slots.first)
    Fabricate(:volunteer_call, closes_at: 1.hour.ago)
    Fabricate(:volunteer_call).topic.update!(closed: true)
    Fabricate(:volunteer_call, slots: [{ starts_at: 2.days.ago, ends_at: 1.day.ago }])
    Fabricate(:volunteer_call, cancelled_at: 1.day.ago)
    Fabricate(:volunteer_call).topic.update!(deleted_at: 1.day.ago)
    cover = Fabricate(:volunteer_call, slots: [{ needed: 2 }])
    cover.slots.first.update!(cover_needed_at: 1.hour.ago)

    expect(overview["counts"]).to eq(
      "open" => 2,
      "closed" => 2,
      "done" => 1,
      "cancelled" => 1,
      "places_open" => 6,
      "cover_needed" => 1,
    )
  end

  it "shows the newest calls with how they stand, and no deleted ones" do
    first = Fabricate(:volunteer_call, slots: [{ needed: 2 }])
    volunteer(first.slots.first)
    second = Fabricate(:volunteer_call)
    Fabricate(:volunteer_call).topic.update!(deleted_at: 1.day.ago)

    recent = overview["recent"]
    expect(recent.map { |call| call["id"] }).to eq([second.id, first.id])
    expect(recent.last).to include(
      "status" => "open",
      "held" => 1,
      "needed" => 2,
      "places_open" => 1,
      "posted_by" => first.user.username,
      "topic" => {
        "id" => first.topic_id,
        "title" => first.topic.title,
        "url" => first.topic.relative_url,
      },
    )
  end

  it "asks as much for five calls as for one" do
    Fabricate(:volunteer_call)
    overview
    one = statements
    4.times { Fabricate(:volunteer_call) }
    expect(statements).to eq(one)
  end
end
