# frozen_string_literal: true

require_relative "../support/volunteering"

RSpec.describe "Editing a call" do
  include Volunteering

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:user) { Fabricate(:volunteer, username: "noor") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      user: organiser,
      slots: [{ title: "Beginners guide", place: "Main hall" }, { title: "Solidarity Council" }],
    )
  end

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:builder) { PageObjects::Components::VolunteerCallBuilder.new }

  before { volunteer(volunteer_call.slots.first, user) }

  def as(person)
    using_session(person.username) do
      sign_in(person)
      topic_page.visit_topic(topic)
      yield
    end
  end

  def back_to(person, &block) = using_session(person.username, &block)

  it "shows whom a change touches, asks them, and takes it back" do
    as(user) { expect(card).to have_in_slot("Beginners guide", "Main hall") }

    as(organiser) do
      card.manage("Edit the call…")
      builder.choose("Edit")
      builder.fill("Where", "Room 2")
      builder.choose("Save")
      expect(builder).to have_change("Beginners guide", "noor, volunteering: asked to confirm")
      builder.fill("Why", "The hall is too small.")
      builder.choose("Save and tell 1 person")
      expect(builder).to have_no_builder
      expect(card).to have_notice("Saved. 1 person told.")
      expect(card).to have_in_slot("Beginners guide", "hasn’t confirmed yet")
    end

    back_to(user) do
      expect(card).to have_in_slot("Beginners guide", "This has moved. Please confirm")
      expect(card).to have_in_slot("Beginners guide", "The hall is too small.")
      card.click_in_slot("Beginners guide", "Still fine for me")
      expect(card).to have_no_in_slot("Beginners guide", "Please confirm")
    end

    back_to(organiser) do
      expect(card).to have_in_slot("Beginners guide", "is doing this")
      card.click_in_notice("Undo")
      expect(card).to have_notice("Everything is as it was before. 1 person told.")
      expect(card).to have_in_slot("Beginners guide", "Main hall")
    end

    # The yes was to Room 2: that it is the main hall again is for them to say.
    as(user) { expect(card).to have_in_slot("Beginners guide", "Please confirm") }
  end

  it "cancels everything with a reason, for everybody to see, and opens it again" do
    as(user) { expect(card).to have_summary("1 place open") }

    as(organiser) do
      card.manage("Cancel the call…")
      card.fill_in_question("The conference was moved.")
      card.answer_question("Cancel the call")
      expect(card).to have_summary("Cancelled")
    end

    back_to(user) do
      expect(card).to have_notice("Cancelled by sam: The conference was moved.")
      expect(card).to have_no_button_in_slot("Beginners guide", "Can’t make it any more")
      expect(card).to have_no_button_in_slot("Solidarity Council", "Volunteer")
    end

    back_to(organiser) do
      card.manage("Reopen…")
      card.answer_question("Reopen")
      expect(card).to have_summary("1 place open")
    end

    back_to(user) { expect(card).to have_button_in_slot("Solidarity Council", "Volunteer") }
  end
end
