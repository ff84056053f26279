# frozen_string_literal: true

require_relative "../support/findable"
require_relative "../support/hearing"

# What this plugin is for, from the pasted invitation to the stand-in who saves the closing
# speech. Sam passes the invitation on; Noor, Ines and Bob are members of the network; Kaya
# is nominated by Bob and hasn't been here for ages.
RSpec.describe "The story of a conference" do
  include Findable
  include Hearing

  fab!(:sam) { Fabricate(:volunteer, username: "sam", trust_level: TrustLevel[2]) }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:bob) { Fabricate(:volunteer, username: "bob") }
  fab!(:kaya) { Fabricate(:volunteer, username: "kaya") }
  fab!(:category)

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:composer) { PageObjects::Components::Composer.new }
  let(:builder) { PageObjects::Components::VolunteerCallBuilder.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:user_menu) { PageObjects::Components::UserMenu.new }

  let(:guide) { "Beginners' guide to platform co-ops" }
  let(:council) { "A Sector Solidarity Council?" }
  let(:speech) { "Closing speech" }

  let(:invitation) { <<~TEXT }
    Hi Sam,

    could you pass this on in your network? Our conference is on
    #{16.days.from_now.strftime("%A %-d %B %Y")} in Manchester, and we are still looking for people.

    • 9:45am Workshop 1. Beginners' guide to platform co-ops – introduce them to newcomers (two people)
    • 1:20pm Workshop 2. A Sector Solidarity Council? – open a discussion
    • 4:30pm Closing speech – ten minutes on what the day has shown

    Everybody who contributes gets a free place all day.

    Many thanks,
    Robin
    robin@conference.example
  TEXT

  before do
    ActionMailer::Base.deliveries.clear
    findable(kaya)
  end

  it "ends well" do
    as(sam) { passes_the_invitation_on }

    as(noor) { volunteers_for(guide) }
    as(ines) { joins(guide) }
    as(sam) { would_do_it_only_if_nobody_else_can(council) }

    as(bob) { nominates(kaya, speech) }
    as(sam) { sees_nothing_promised_by(kaya, speech) }
    kaya_accepts_by_the_link_in_her_mail
    as(sam) do
      sees_that(kaya, does: speech)
      hears("kaya accepted")
    end

    as(bob) do
      backs(noor, guide)
      will_be_there(council)
      asks_about(council, "What is this council, and who would sit on it?")
      stands_by_for(speech)
    end
    as(noor) { sees(council, "1 post about this:") }

    as(sam) { moves(guide, to: "Room 4", because: "The hall is too small.") }
    as(noor) { confirms(guide) }
    as(sam) { sees(guide, "1 of 2 still to confirm the change") }

    two_days_before_the_speech do
      expect(reminder_to(kaya).subject).to include(speech)
      as(sam) { is_asked_because_nobody_else_came(council) }
    end
    the_night_before_the_speech do
      kaya_drops_out_by_the_link_in_her_reminder

      as(sam) { hears("Cover needed") }
      as(noor) { hears("Cover needed") }
      as(bob) do
        hears("Cover needed")
        covers(speech)
      end
      as(noor) do
        hears("bob covers")
        sees_that(bob, does: speech)
      end
      as(sam) { sees_how_it_went }
    end
  end

  # Each person has a browser of their own, in which the topic stays open.
  def as(person)
    using_session(person.username) do
      if arrived.exclude?(person)
        sign_in(person)
        topic_page.visit_topic(call.topic) if call
        arrived << person
      end
      yield
    end
    everybody_is_told
  end

  def arrived = @arrived ||= []

  def call = VolunteerCalls::Call.last

  def slot(title) = call.slots.find_by!(title: title)

  def everybody_is_told
    announce_and_mail if call
  end

  def passes_the_invitation_on
    topic_page.open_new_topic
    composer.fill_title("Two workshops and a closing speech: who would go?")
    composer.fill_content("Robin asked me to pass this on. They would love to have us there.")
    builder.open_from_composer
    builder.paste(invitation)
    expect(builder).to have_text_of_invitation("Manchester")
    builder.choose("Use these 3 slots")
    builder.fill("Name", "Ways Forward")
    builder.choose("Add to the topic")
    composer.create
    expect(card).to have_summary("4 places open")
    sees(guide, "2 people needed")
  end

  def sees(title, text) = expect(card).to(have_in_slot(title, text))

  def sees_that(person, does:) = expect(card).to(have_doing(does, person.username))

  def hears(text)
    visit("/latest")
    user_menu.open
    expect(page).to have_css("li.notification", text: text)
    topic_page.visit_topic(call.topic)
  end

  def volunteers_for(title)
    card.click_in_slot(title, "Volunteer")
    sees(title, "You’re in")
  end

  def joins(title)
    sees_that(noor, does: title)
    volunteers_for(title)
    sees(title, "Filled")
  end

  def would_do_it_only_if_nobody_else_can(title)
    card.choose_other_way(title, "Only if nobody else")
    sees(title, "You said: only if nobody else")
    sees(title, "1 person needed")
  end

  def nominates(person, title)
    card.nominate(title, person.username)
    sees(title, "no answer yet")
  end

  def sees_nothing_promised_by(person, title)
    sees(title, "1 place waits for an answer")
    sees(title, "Nominated")
    expect(card).to have_no_doing(title, person.username)
    expect(card).to have_no_in_slot(title, "Filled")
  end

  def kaya_accepts_by_the_link_in_her_mail
    using_session("kaya") do
      visit(link_in(mails_to(kaya).last, "Accept"))
      expect(page).to have_link("Log in to answer")
      sign_in(kaya)
      visit(link_in(mails_to(kaya).last, "Accept"))
      expect(page).to have_css("h1", text: "Accept, kaya?")
      expect(slot(speech).claims.pluck(:state)).to eq(["nominated"])
      click_button("Accept")
      expect(page).to have_css("h1", text: "Thank you. You are down for this slot.")
    end
    everybody_is_told
  end

  # @return [String] the address in the mail's text that answers, behind these words
  def link_in(mail, words = "")
    URI(text_of(mail)[%r{#{words}.*?(http\S+/answer/\S+)}m, 1]).path
  end

  def text_of(mail) = (mail.text_part || mail).decoded

  def backs(person, title)
    sees_that(person, does: title)
    card.click_in_slot(title, "Back")
    sees(title, "Backed · 1")
  end

  def will_be_there(title)
    card.click_in_slot(title, "I’ll be there")
    sees(title, "I’ll be there · 1")
  end

  def asks_about(title, question)
    card.click_in_slot(title, "Ask")
    expect(page).to have_field(class: "d-editor-input", with: /#volunteer-slot-#{slot(title).id}/)
    composer.fill_content("#{composer.composer_input.value}#{question}")
    composer.create
    sees(title, "1 post about this:")
  end

  def stands_by_for(title)
    card.click_in_slot(title, "Stand by")
    sees(title, "number 1 in line")
  end

  def moves(title, to:, because:)
    card.manage("Edit the call…")
    builder.choose("Edit")
    builder.fill("Where", to)
    builder.choose("Save")
    expect(builder).to have_change(title, "noor, volunteering: asked to confirm")
    builder.fill("Why", because)
    builder.choose("Save and tell 2 people")
    expect(builder).to have_no_builder
  end

  def confirms(title)
    sees(title, "This has moved. Please confirm")
    card.click_in_slot(title, "Still fine for me")
    expect(card).to have_no_in_slot(title, "Please confirm")
  end

  def two_days_before_the_speech(&block) = at(slot(speech).starts_at - 2.days, &block)

  def the_night_before_the_speech(&block) = at(slot(speech).starts_at - 17.hours, &block)

  def at(time)
    freeze_time(time)
    Jobs::KeepVolunteerCallsTime.new.execute({})
    everybody_is_told
    yield
  end

  def reminder_to(person)
    mails_to(person).reverse.find { |mail| text_of(mail).include?("Fallen ill") }
  end

  def is_asked_because_nobody_else_came(title)
    sees(title, "A place is free, and it is offered to you")
    card.click_in_slot(title, "Accept")
    sees(title, "You’re in")
  end

  def kaya_drops_out_by_the_link_in_her_reminder
    using_session("kaya on her phone") do
      visit(link_in(reminder_to(kaya)))
      expect(page).to have_css("h1", text: "Give up your place, kaya?")
      fill_in("reason", with: "I have a fever")
      click_button("Can’t make it any more")
      expect(page).to have_css("h1", text: "Your place is free for somebody else now")
    end
    everybody_is_told
  end

  def covers(title)
    sees(title, "Cover needed")
    card.click_in_slot(title, "I can cover")
    sees(title, "You cover this. Thank you!")
  end

  def sees_how_it_went
    sees_that(bob, does: speech)
    expect(card).to have_no_person(speech, "kaya")
    history = VolunteerCalls::Event.where(slot_id: slot(speech).id).order(:id)
    expect(history.pluck(:actor_id, :action)).to eq(
      [
        [bob.id, "nominated"],
        [kaya.id, "accepted"],
        [bob.id, "stood_by"],
        [Discourse::SYSTEM_USER_ID, "reminder"],
        [kaya.id, "released"],
        [bob.id, "covered"],
      ],
    )
  end
end
