# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "Webhooks", host: :discourse do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:category)
  fab!(:tag)
  fab!(:topic) { Fabricate(:topic, user: organiser, category: category, tags: [tag]) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic) }
  fab!(:web_hook) { Fabricate(:web_hook, payload_url: "https://hooks.example.com/volunteers") }

  let(:jobs) { Jobs::EmitWebHookEvent.jobs }

  before do
    Jobs.run_later!
    web_hook.update!(web_hook_event_types: WebHookEventType.where(name: "volunteer_claim_changed"))
    VolunteerCalls::Publishing.now(volunteer_call.id)
    Jobs::EmitWebHookEvent.jobs.clear
  end

  def happen
    volunteer(volunteer_call.slots.first, noor)
    VolunteerCalls::Publishing.now(volunteer_call.id)
  end

  # What Sidekiq does with the jobs there are.
  def deliver
    jobs.map { |job| Jobs::EmitWebHookEvent.new.execute(job["args"].first.with_indifferent_access) }
  end

  it "can be chosen, each with a text, while the plugin is on" do
    names = VolunteerCalls::Publishing::WebHooks.names
    expect(WebHookEventType.active_grouped.fetch("custom").map(&:name)).to include(*names)
    texts = YAML.load_file(File.expand_path("../../config/locales/client.en.yml", __dir__))
    expect(texts.dig("en", "admin_js", "admin", "web_hooks", "custom_event").keys).to eq(names)

    SiteSetting.volunteer_calls_enabled = false
    expect(WebHookEventType.active.pluck(:name)).not_to include(*names)
  end

  it "are sent what happened" do
    sent = nil
    endpoint =
      stub_request(:post, web_hook.payload_url).with do |request|
        sent = request
        true
      end
    happen
    deliver

    expect(endpoint).to have_been_requested.once
    expect(sent.headers).to include(
      "X-Discourse-Event" => "volunteer_claim_changed",
      "X-Discourse-Event-Type" => "volunteer_call",
    )
    sent_body = JSON.parse(sent.body)
    expect(ApiDescription.problems_of_web_hook(:volunteer_claim_changed, sent_body)).to be_empty
    body = sent_body["volunteer_call"]
    expect(body).to include("action" => "claimed", "names_hidden" => false)
    expect(body["claim"]["user"]).to include("username" => noor.username)
    expect(body["topic"]).to include("id" => topic.id, "category_id" => category.id)
  end

  it "are not asked for what they were not made for" do
    web_hook.update!(web_hook_event_types: WebHookEventType.where(name: "volunteer_call_created"))
    happen
    expect(jobs).to be_empty
  end

  describe "their filters" do
    fab!(:group)

    let!(:endpoint) { stub_request(:post, web_hook.payload_url) }

    def expect_sent(times)
      happen
      deliver
      expect(endpoint).to have_been_requested.times(times)
    end

    it "hold for the topic's category" do
      web_hook.update!(categories: [category])
      expect_sent(1)
    end

    it "leave out other categories" do
      web_hook.update!(categories: [Fabricate(:category)])
      expect_sent(0)
    end

    it "hold for tags" do
      web_hook.update!(tags: [tag])
      expect_sent(1)
    end

    it "leave out other tags" do
      web_hook.update!(tags: [Fabricate(:tag)])
      expect_sent(0)
    end

    it "hold for the groups of whoever it is about" do
      group.add(noor)
      web_hook.update!(groups: [group])
      expect_sent(1)
    end

    it "leave out people of other groups" do
      group.add(organiser)
      web_hook.update!(groups: [group])
      expect_sent(0)
    end
  end
end
