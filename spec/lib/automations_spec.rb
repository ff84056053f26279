# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "Automation", host: :discourse do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:category)
  fab!(:tag)
  fab!(:topic) { Fabricate(:topic, user: organiser, category: category, tags: [tag]) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 1, capacity: 2 }])
  end

  let(:slot) { volunteer_call.slots.first }

  before { SiteSetting.discourse_automation_enabled = true }

  def automation_for(trigger, script: "send_pms", **fields)
    automation = Fabricate(:automation, script: script, trigger: trigger.to_s)
    components = { categories: "categories", tags: "tags", hours: "text" }
    fields.each do |name, value|
      automation.upsert_field!(
        name.to_s,
        components.fetch(name),
        { value: value },
        target: "trigger",
      )
    end
    automation
  end

  # @return [Array<Hash>] what the automation was given
  def runs(automation)
    given = []
    DiscourseAutomation::Automation
      .any_instance
      .stubs(:trigger!)
      .with { |context| given << context }
    yield
    given
  end

  def publish = VolunteerCalls::Publishing.now(volunteer_call.id)

  it "has our triggers, each with texts for itself and its fields" do
    texts = YAML.load_file(File.expand_path("../../config/locales/client.en.yml", __dir__))
    texts = texts.dig("en", "js", "discourse_automation")
    VolunteerCalls::Automations::TRIGGERS.each do |name|
      trigger = DiscourseAutomation::Triggerable.new(name.to_s)
      expect(trigger.not_found).to eq(false)
      text = texts["triggerables"].fetch(name.to_s)
      expect(text.keys).to include("title", "description")
      expect(text["fields"].keys.map(&:to_sym)).to match_array(trigger.fields.pluck(:name))
      VolunteerCalls::Automations::SCRIPTS.each do |script|
        expect(DiscourseAutomation::Scriptable.new(script.to_s).triggerables).to include(name)
      end
    end
    script = DiscourseAutomation::Scriptable.new("invite_to_volunteer_call")
    expect(texts["scriptables"].fetch("invite_to_volunteer_call")["fields"].keys).to eq(
      script.fields.pluck(:name).map(&:to_s),
    )
  end

  it "hears that a call was posted, that a slot is filled, and that somebody dropped out" do
    made =
      %i[volunteer_call_posted volunteer_slot_filled volunteer_dropped_out].map do |trigger|
        automation_for(trigger)
      end
    given =
      runs(made) do
        publish
        claim = volunteer(slot, noor)
        publish
        drop_out(claim)
        publish
      end
    expect(given.pluck("kind")).to eq(
      %w[volunteer_call_posted volunteer_slot_filled volunteer_dropped_out],
    )
    expect(given.last).to include("usernames" => [organiser.username], "topic" => topic)
    expect(given.last["placeholders"]).to include(
      "slot_title" => slot.title,
      "volunteer" => noor.username,
      "topic_url" => topic.url,
    )
  end

  it "names nobody where names are not for everybody" do
    volunteer_call.update!(names_visible_to: "organisers")
    made = automation_for(:volunteer_slot_filled)
    given =
      runs(made) do
        volunteer(slot, noor)
        publish
      end
    expect(given.sole["placeholders"]).to include("volunteer" => "Somebody")
  end

  it "mentions nobody in what members wrote, and isn't led astray by it" do
    volunteer_call.update!(event_name: "@here {{#never}} of {{{topic_url}}}")
    automation_for(:volunteer_call_posted)
    words = runs(nil) { publish }.sole["placeholders"]["event_name"]
    expect(words).to eq("@\u2060here { {#never}} of { { {topic_url}}}")
    scriptable = DiscourseAutomation::Scriptable::Utils
    expect(scriptable.apply_placeholders("%%EVENT_NAME%%", { "event_name" => words })).to include(
      "never",
    )
  end

  it "keeps to categories and tags" do
    automation_for(:volunteer_call_posted, categories: [Fabricate(:category).id.to_s])
    automation_for(:volunteer_call_posted, tags: [Fabricate(:tag).name])
    automation_for(:volunteer_call_posted, categories: [category.id.to_s], tags: [tag.name])
    expect(runs(nil) { publish }.size).to eq(1)
  end

  it "writes to the organisers with the automation plugin's own script" do
    automation = automation_for(:volunteer_dropped_out)
    automation.upsert_field!(
      "sendable_pms",
      "pms",
      { value: [{ title: "Gone from {{slot_title}}", raw: "{{volunteer}} can't: {{topic_url}}" }] },
    )
    drop_out(volunteer(slot, noor))
    publish

    message = Topic.where(archetype: Archetype.private_message).last
    expect(message.title).to eq("Gone from #{slot.title}")
    expect(message.first_post.raw).to eq("#{noor.username} can't: #{topic.url}")
    expect(message.allowed_users).to include(organiser)
  end

  it "goes on with the next when one fails" do
    automation_for(:volunteer_call_posted)
    automation_for(:volunteer_call_posted)
    DiscourseAutomation::Automation.any_instance.stubs(:trigger!).raises("broken")
    allow(Discourse).to receive(:warn_exception)
    publish
    expect(Discourse).to have_received(:warn_exception).twice
  end

  describe "a call that isn't filled some hours before volunteering closes" do
    def sound = Jobs::SoundVolunteerCallAlarms.new.execute({})

    before do
      freeze_time
      volunteer_call.update!(closes_at: 12.hours.from_now)
      automation_for(:volunteer_call_unfilled, hours: "6")
    end

    it "is told of once, not before, and again for another closing time" do
      expect(runs(nil) { sound }).to be_empty
      freeze_time 7.hours.from_now
      given = runs(nil) { 2.times { sound } }
      expect(given.sole).to include("kind" => "volunteer_call_unfilled")
      expect(given.sole["placeholders"]).to include("places_open" => 1)

      volunteer_call.update!(closes_at: 5.5.hours.from_now)
      expect(runs(nil) { sound }.size).to eq(1)
    end

    it "is not told of when it is filled, closed or cancelled" do
      freeze_time 7.hours.from_now
      topic.update_columns(closed: true)
      expect(runs(nil) { sound }).to be_empty
      topic.update_columns(closed: false)
      volunteer(slot, noor)
      expect(runs(nil) { sound }).to be_empty
    end
  end

  it "invites a group, each of its people once" do
    group = Fabricate(:group, mentionable_level: Group::ALIAS_LEVELS[:everyone])
    group.add(noor)
    automation = automation_for(:volunteer_call_posted, script: "invite_to_volunteer_call")
    automation.upsert_field!("group", "group", { value: group.id })
    publish
    expect(VolunteerCalls::Invitation.pluck(:user_id)).to eq([noor.id])
  end
end
