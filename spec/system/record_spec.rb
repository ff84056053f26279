# frozen_string_literal: true

RSpec.describe "What the card tells afterwards" do
  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:jo) { Fabricate(:volunteer, username: "joe") }
  fab!(:topic) do
    Fabricate(:topic, user: organiser, title: "Two people for workshops at a conference")
  end
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      user: organiser,
      slots: [{ title: "Beginners guide", needed: 2 }],
    )
  end

  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:card) { PageObjects::Components::VolunteerCall.new }
  let(:slot) { "Beginners guide" }
  let(:recording) { "https://files.example/talk.mp3" }

  def as(person)
    using_session(person.username) do
      sign_in(person)
      topic_page.visit_topic(topic)
      yield
    end
  end

  def back_to(person, &block) = using_session(person.username, &block)

  before do
    [noor, jo].each do |person|
      VolunteerCalls::Claim::Take.call(
        params: {
          slot_id: volunteer_call.slots.first.id,
        },
        guardian: person.guardian,
      )
    end
    # Browsers have their own clock.
    volunteer_call.slots.first.update!(starts_at: 3.days.ago, ends_at: 3.days.ago + 1.hour)
  end

  it "is who came, known to everybody at once, and who didn't to few" do
    as(jo) { expect(card).to have_person(slot, "noor was down for this") }

    as(organiser) do
      card.say_came(slot, "noor", "Came")
      expect(card).to have_person(slot, "took part")
      card.say_came(slot, "joe", "Didn’t")
      expect(card).to have_person(slot, "didn’t come")
      page.refresh
      expect(card).to have_person(slot, "didn’t come")
    end

    back_to(jo) do
      expect(card).to have_person(slot, "took part")
      expect(card).to have_person(slot, "couldn’t come")
    end

    as(noor) do
      expect(card).to have_person(slot, "took part")
      expect(card).to have_no_in_slot(slot, "come")
    end
  end

  it "plays a recording that somebody who was there adds, says how it went, and thanks" do
    as(noor) do
      card.click_in_slot(slot, "Add a recording or a link")
      page.find(".volunteer-call__ask input[type='url']").fill_in(with: recording)
      page.find(".volunteer-call__ask input[type='text']").fill_in(with: "The whole workshop")
      page.find(".volunteer-call__ask .btn-primary", text: "Add").click
      expect(page).to have_css(".volunteer-call audio[controls][src='#{recording}']")

      card.click_in_slot(slot, "Say how it went")
      card.fill_in_slot(slot, "About 120 people came.")
      page.find(".volunteer-call__ask .btn-primary", text: "Save").click
      expect(card).to have_in_slot(slot, "About 120 people came.")
    end

    as(jo) do
      expect(page).to have_css(".volunteer-call audio[controls][src='#{recording}']")
      expect(card).to have_in_slot(slot, "About 120 people came.")
      page.find(".volunteer-call__thanks button", text: "Say thanks").click
      expect(page).to have_css(".volunteer-call__thanks", text: "1 person said thanks.")
    end

    back_to(noor) do
      expect(page).to have_css(".volunteer-call__thanks", text: "1 person said thanks.")
    end
  end

  it "thanks everybody in public, once, with a line in the topic that everybody sees" do
    Jobs.run_immediately!
    as(noor) { expect(page).to have_css(".volunteer-call__thanks") }
    as(organiser) do
      card.say_came(slot, "noor", "Came")
      expect(card).to have_person(slot, "took part")
      page.find(".volunteer-call__thanks button", text: "Thank everybody").click
      page.find(".volunteer-call__thanks .btn-primary", text: "Thank everybody").click
      expect(page).to have_css(".volunteer-call__thanked", text: "Everybody was thanked")
      page.refresh
      expect(page).to have_css(".volunteer-call__thanked")
      expect(page).to have_css(
        ".small-action",
        text: "sam thanks noor and everybody else",
        count: 1,
      )
    end
    kinds = VolunteerCalls::Notice.where(user_id: [noor.id, jo.id], kind: "thanked").count
    expect(kinds).to eq(2)
  end

  it "takes a recording from one's own device" do
    SiteSetting.authorized_extensions = "jpg|mp3"
    file = Tempfile.new(%w[the_talk .mp3])
    file.write("ID3 not much of a talk")
    file.flush
    as(noor) do
      card.click_in_slot(slot, "Add a recording or a link")
      page.find(".volunteer-call__ask input[type='file']", visible: :all).attach_file(file.path)
      expect(page).to have_css(".volunteer-call__uploaded", text: "the_talk")
      page.find(".volunteer-call__ask .btn-primary", text: "Add").click
      expect(page).to have_css(".volunteer-call audio[src*='/uploads/short-url/']")
    end
  ensure
    file&.close!
  end
end
