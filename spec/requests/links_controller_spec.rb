# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "What people tell of a slot" do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:call) { Fabricate(:volunteer_call, topic: topic) }

  let(:slot) { call.slots.first }
  let(:recording) { { title: "Talk", url: "https://a.example/talk.mp3", kind: "recording" } }

  before { volunteer(slot, user) }

  def add(**input) = post "/volunteer-calls/slots/#{slot.id}/links.json", params: input

  def describe_outcome(text)
    put "/volunteer-calls/slots/#{slot.id}/outcome.json", params: { outcome: text }
  end

  it "adds a link and takes it away" do
    sign_in(user)
    add(**recording)
    expect(response.status).to eq(201)
    link = response.parsed_body["link"]
    expect(link).to include("title" => "Talk", "media" => "audio")
    expect(response.parsed_body.dig("delta", "slots", 0, "links")).to eq([link])

    add(**recording)
    expect(response.status).to eq(200)
    expect(response.parsed_body["link"]).to eq(link)

    delete "/volunteer-calls/links/#{link["id"]}.json"
    expect(response.status).to eq(200)
    expect(response.parsed_body.dig("delta", "slots", 0, "links")).to eq([])

    delete "/volunteer-calls/links/#{link["id"]}.json"
    expect(response.status).to eq(404)
  end

  it "stays as it is in a slot that was withdrawn" do
    sign_in(user)
    add(**recording)
    slot.update_columns(withdrawn_at: Time.zone.now)

    delete "/volunteer-calls/links/#{response.parsed_body["link"]["id"]}.json"
    expect(response.status).to eq(422)
    expect(response.parsed_body["error_type"]).to eq("slot_withdrawn")
    expect(VolunteerCalls::Link.count).to eq(1)
  end

  it "says what is wrong at its field" do
    sign_in(user)
    add(title: "Talk", url: "javascript:alert(1)")
    expect(response.status).to eq(422)
    expect(response.parsed_body).to include(
      "error_type" => "invalid_link",
      "fields" => [a_hash_including("field" => "url", "code" => "link_url_invalid")],
    )
    add(title: { no: "text" }, url: ["https://a.example"])
    expect(response.status).to eq(422)
    expect(VolunteerCalls::Link.count).to eq(0)
  end

  describe "a file that was uploaded" do
    let(:sha1) { "a" * 40 }
    let(:file) do
      Upload.create!(
        user_id: user.id,
        original_filename: "talk.mp3",
        filesize: 12,
        sha1: sha1,
        extension: "mp3",
        url: "/uploads/default/original/1X/talk.mp3",
      )
    end

    before do
      SiteSetting.authorized_extensions = "jpg|mp3"
      sign_in(user)
    end

    it "plays in the card, and is kept as long as its link is there" do
      add(title: "Talk", url: file.short_url, kind: "recording")
      expect(response.status).to eq(201)
      link = response.parsed_body["link"]
      expect(link).to include(
        "url" => Discourse.base_url_no_prefix + file.short_path,
        "media" => "audio",
      )
      expect(Upload.in_use_callbacks.any? { |needed| needed.call(file) }).to eq(true)

      delete "/volunteer-calls/links/#{link["id"]}.json"
      expect(Upload.in_use_callbacks.any? { |needed| needed.call(file) }).to eq(false)
    end

    it "is guarded with the topic where files are guarded" do
      first_post = Fabricate(:post, topic: topic, user: organiser)
      allow(SiteSetting).to receive(:secure_uploads).and_return(true)
      add(title: "Talk", url: file.short_url, kind: "recording")
      expect(file.reload.access_control_post_id).to eq(first_post.id)
    end

    it "is guarded where the call goes" do
      first_post = Fabricate(:post, topic: topic, user: organiser)
      allow(SiteSetting).to receive(:secure_uploads).and_return(true)
      add(title: "Talk", url: file.short_url, kind: "recording")
      moved = Fabricate(:post, user: organiser)
      VolunteerCalls::Relocation.of(moved, first_post)
      expect(file.reload.access_control_post_id).to eq(moved.id)
    end

    it "says at the field when it isn't there" do
      add(title: "Talk", url: "upload://nothing.mp3", kind: "recording")
      expect(response.status).to eq(422)
      expect(response.parsed_body["fields"]).to contain_exactly(
        a_hash_including("field" => "url", "code" => "link_upload_missing"),
      )
    end
  end

  it "says how it went" do
    sign_in(user)
    describe_outcome("120 came")
    expect(response.status).to eq(422)
    expect(response.parsed_body["error_type"]).to eq("slot_not_over")
    freeze_time(slot.ends_at + 1.minute)
    describe_outcome("120 came")
    expect(response.status).to eq(200)
    expect(response.parsed_body.dig("delta", "slots", 0, "outcome")).to eq("120 came")
    describe_outcome("x" * 1001)
    expect(response.status).to eq(422)
    expect(response.parsed_body["error_type"]).to eq("invalid_outcome")
  end

  it "is for the slot's people, organisers and moderators" do
    freeze_time(slot.ends_at + 1.minute)
    private_group = Fabricate(:group)
    {
      nil => 403,
      Fabricate(:volunteer) => 403,
      user => 201,
      organiser => 200,
      Fabricate(:moderator) => 200,
    }.each do |person, status|
      sign_in(person) if person
      add(**recording)
      expect(response.status).to eq(status)
      describe_outcome("Fine")
      expect(response.status).to eq(status == 403 ? 403 : 200)
    end
    topic.update!(category: Fabricate(:private_category, group: private_group))
    sign_in(user)
    add(**recording)
    expect(response.status).to eq(404)
    describe_outcome("Fine")
    expect(response.status).to eq(404)
    delete "/volunteer-calls/links/#{VolunteerCalls::Link.last.id}.json"
    expect(response.status).to eq(404)
  end
end
