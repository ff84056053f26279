# frozen_string_literal: true

# The main job: an invitation arrives by e-mail, its slots stand in a topic, somebody takes one.
RSpec.describe "Posting a call" do
  fab!(:organiser) { Fabricate(:volunteer, username: "sam", trust_level: TrustLevel[2]) }
  fab!(:user) { Fabricate(:volunteer, username: "noor") }
  fab!(:category)

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:composer) { PageObjects::Components::Composer.new }
  let(:builder) { PageObjects::Components::VolunteerCallBuilder.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }

  let(:invitation) { <<~TEXT }
    Hi Sam,

    could you pass this on in your network? Our conference is on Friday 16 February 2029 in
    Manchester, and we are still looking for people to run workshops.

    • 9:45am Workshop 1. Beginners' guide to platform co-ops – introduce them to newcomers
    • 1:20pm Workshop 2. A Sector Solidarity Council? – open a discussion

    Everybody who contributes gets a free place all day.

    Many thanks,
    Robin
    robin@conference.example
  TEXT

  def start_topic
    sign_in(organiser)
    topic_page.open_new_topic
    composer.fill_title("Two people for workshops at a conference in February")
    composer.fill_content("Robin asked me to pass this on. They would love to have us there.")
    builder.open_from_composer
  end

  def expect_draft_with(text)
    try_until_success do
      expect(Draft.where(user_id: organiser.id).pick(:data).to_s).to include(text)
    end
  end

  it "goes from the pasted e-mail to somebody else's claim, seen live" do
    start_topic
    builder.paste(invitation)
    expect(builder).to have_text_of_invitation("Manchester")
    builder.choose("Use these 2 slots")
    builder.fill("Name", "Co-op conference")
    builder.choose("Add to the topic")
    expect(builder).to have_no_builder
    expect(builder).to have_strip("2 slots")
    composer.create

    expect(card).to have_slot("Beginners' guide to platform co-ops")
    expect(card).to have_slot("A Sector Solidarity Council?")
    expect(card).to have_in_slot("Beginners' guide to platform co-ops", "09:45")

    call = VolunteerCalls::Call.last
    expect(call).to have_attributes(
      event_place: "Manchester",
      contact_name: "Robin",
      contact_email: "robin@conference.example",
    )
    expect(call.topic.reload.custom_fields["volunteer_call"]).to include("places" => 2)

    using_session("noor") do
      sign_in(user)
      topic_page.visit_topic(call.topic)
      card.click_in_slot("Beginners' guide to platform co-ops", "Volunteer")
      expect(card).to have_in_slot("Beginners' guide to platform co-ops", "You’re in")
    end

    expect(card).to have_person("Beginners' guide to platform co-ops", "noor")
    expect(card).to have_summary("1 place open")
  end

  it "says what is wrong at its field, and posts when it is put right" do
    start_topic
    builder.choose("Start with an empty slot")
    builder.choose("Add to the topic")
    expect(builder).to have_error("title")

    builder.fill("Name", "Co-op conference")
    builder.fill("Title", "Round table")
    builder.choose("Add to the topic")
    expect(builder).to have_no_builder
    composer.create
    expect(card).to have_slot("Round table")
  end

  it "keeps the call with the draft of the topic" do
    start_topic
    expect_draft_with("Robin asked me")
    builder.paste(invitation)
    builder.choose("Use these 2 slots")
    builder.fill("Name", "Co-op conference")
    builder.choose("Add to the topic")
    expect(builder).to have_strip("2 slots")

    expect_draft_with("Solidarity")
  end
end
