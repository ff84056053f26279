# frozen_string_literal: true

RSpec.describe "Being behind a slot" do
  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:volunteer_user) { Fabricate(:volunteer, username: "noor") }
  fab!(:reader) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, user: organiser, slots: [{ title: "Beginners guide" }])
  end

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:composer) { PageObjects::Components::Composer.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:slot) { "Beginners guide" }

  def as(person)
    using_session(person.username) do
      sign_in(person)
      topic_page.visit_topic(topic)
      yield
    end
  end

  def back_to(person, &block) = using_session(person.username, &block)

  before do
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: volunteer_call.slots.first.id,
      },
      guardian: volunteer_user.guardian,
    )
  end

  it "is said with one click and taken back with the same, and everybody sees it" do
    as(organiser) { expect(card).to have_button_in_slot(slot, "Back") }

    as(reader) do
      card.click_in_slot(slot, "Back")
      expect(card).to have_button_in_slot(slot, "Backed · 1")
      card.click_in_slot(slot, "I’ll be there")
      expect(card).to have_button_in_slot(slot, "I’ll be there · 1")
    end

    back_to(organiser) do
      expect(card).to have_button_in_slot(slot, "Back · 1")
      expect(card).to have_button_in_slot(slot, "I’ll be there · 1")
    end

    as(reader) do
      card.click_in_slot(slot, "Backed · 1")
      expect(card).to have_no_button_in_slot(slot, "Backed")
      card.click_in_slot(slot, "I’ll be there · 1")
      expect(card).to have_no_button_in_slot(slot, "I’ll be there · 1")
    end

    back_to(organiser) do
      expect(card).to have_no_button_in_slot(slot, "Back · 1")
      expect(card).to have_no_button_in_slot(slot, "I’ll be there · 1")
    end
  end

  it "names those who are, when asked" do
    as(reader) do
      card.click_in_slot(slot, "I’ll be there")
      card.ask_who(slot)
      expect(card).to have_in_slot(slot, "Will be there")
      expect(card).to have_in_slot(slot, "You")
    end
  end

  it "is also asking: a reply that refers to the slot, linked from it" do
    as(organiser) { expect(card).to have_button_in_slot(slot, "Ask") }

    as(reader) do
      card.click_in_slot(slot, "Ask")
      anchor = "#volunteer-slot-#{volunteer_call.slots.first.id}"
      expect(page).to have_field(class: "d-editor-input", with: /#{anchor}/)
      composer.fill_content("#{composer.composer_input.value}What would we need to bring?")
      composer.create
      expect(card).to have_in_slot(slot, "1 post about this:")
    end

    back_to(organiser) { expect(card).to have_in_slot(slot, "1 post about this:") }
  end
end
