# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/editing"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# From an edit to the answer, with everything in between.
RSpec.describe VolunteerCalls::Notices do
  include Editing
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ place: "Hall" }, { place: "Hall" }])
  end

  let(:slot) { volunteer_call.slots.first }
  let(:text) { mails_to(noor).last.text_part.body.decoded.force_encoding("UTF-8").delete("\r") }
  let!(:claim) { volunteer(slot, noor) }

  before do
    volunteer(volunteer_call.slots.second, noor)
    volunteer(slot, ines, kind: "standby")
    [noor, ines].each do |person|
      person.user_option.update!(email_level: UserOption.email_level_types[:always])
    end
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
  end

  def change(**changes)
    expect(edit(volunteer_call, by: organiser, input: input_of(volunteer_call, **changes))).to(
      run_successfully,
    )
  end

  it "tells of one edit once, with old and new, and takes the answer" do
    expect_enqueued_with(
      job: :announce_volunteer_call_events,
      args: {
        call_id: volunteer_call.id,
      },
    ) { change(slots: [{ place: "Room 2" }, { place: "Room 2" }]) }
    announce_and_mail

    expect(heard(noor)).to eq(["slot_moved"])
    expect(heard(ines)).to eq(["slot_changed"])
    expect(text).to match(/^PLACE +was Hall\n +now Room 2$/)
    expect(text).to include("Please answer by", "Your place is kept meanwhile.")

    link = URI(text[/Still fine for me: (\S+)/, 1]).path.split("/").last
    page = VolunteerCalls::AnswerPage.new(VolunteerCalls::AnswerLink.read(link), noor)
    expect(page.answer(nil)).to eq(:done)
    expect(claim.reload.confirm_by).to be_nil
    announce
    expect(heard(organiser)).to eq(["confirmed"])

    again = VolunteerCalls::AnswerPage.new(VolunteerCalls::AnswerLink.read(link), noor)
    expect(again.answer(nil)).to eq(:overtaken)
  end

  it "tells of everything one edit changes for somebody in one e-mail" do
    slot.update!(title: "Workshop 1")
    volunteer_call.slots.second.update!(title: "Workshop 2", perk: "Soup")
    change(slots: [{ place: "Room 2" }, { title: "Round table", perk: "Soup and bread" }])
    announce_and_mail

    expect(heard(noor)).to eq(["slot_moved"])
    expect(text).to match(/^WHAT +Workshop 1$/)
    expect(text).to match(/^SLOT +was Workshop 2\n +now Round table\n/)
    expect(mails_to(noor).last.subject).to eq("Please confirm: Workshop 1 is somewhere else now")
    expect(text).to match(/^ +was Soup\n +now Soup and bread$/)
    expect(text).not_to include("More than one")
    expect(text).not_to include("Hall\n\n")
  end

  it "says in the subject when it is now, and asks no more once all is as it was" do
    starts_at = slot.starts_at
    change(slots: [{ starts_at: (starts_at + 30.minutes).utc.iso8601 }])
    announce_and_mail
    moment = VolunteerCalls::EventTime.new(volunteer_call.timezone).moment(starts_at + 30.minutes)
    expect(mails_to(noor).last.subject).to eq("Please confirm: #{slot.title} is now on #{moment}")

    change(slots: [{ perk: "Soup" }])
    announce
    change(slots: [{ starts_at: starts_at.utc.iso8601 }])
    announce
    bells = Notification.where(user_id: noor.id).order(:id)
    expect(bells.map { |bell| [bell.data_hash[:kind], bell.read] }).to eq(
      [["slot_moved", true], ["slot_changed", true], ["slot_changed", false]],
    )
  end

  it "asks to confirm each slot that moved, and names those that are withdrawn as well" do
    third = volunteer_call.slots.create!(title: "Third", position: 2, created_at: 1.day.ago)
    volunteer(third, noor)
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    change(slots: [{ place: "Room 2" }, { place: "Room 3" }, nil])
    announce_and_mail

    expect(heard(noor)).to eq(["slot_withdrawn"])
    expect(text).to include("More than one of your slots has changed", "now Room 2", "now Room 3")
  end

  it "says what the old perk was, and where it is, the event's place if it has none of its own" do
    slot.update!(perk: "Soup")
    volunteer_call.update!(event_place: "Leeds")
    slot.update!(place: nil)
    change(slots: [{ perk: nil }])
    announce_and_mail
    expect(text).to match(/^YOU GET +was Soup\n +now nothing in particular$/)
    expect(text).to match(/^WHERE +Leeds$/)
    expect(text).to match(/^EVENT +#{volunteer_call.event_name}$/)
  end

  it "doesn't tell who was only asked, or stands by, that they do it" do
    nora = Fabricate(:volunteer)
    nora.user_option.update!(email_level: UserOption.email_level_types[:always])
    slot.update!(capacity: 2)
    nominate(slot, nora, by: organiser)
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    change(slots: [{ perk: "Soup" }])
    announce_and_mail

    asked, stands_by = [nora, ines].map { |person| mails_to(person).last.text_part.body.decoded }
    expect(asked).to include("What you were asked to do has changed", "Accept: ")
    expect(asked).to include("You get this because you were asked to do this.")
    expect(asked).not_to include("Your place")
    expect(stands_by).to include("A slot you stand by for has changed")
    expect(stands_by).not_to include("make it any more: http")
    html = Nokogiri.HTML5(mails_to(noor).last.html_part.body.decoded.force_encoding("UTF-8"))
    expect(html.css("a.vc-secondary").map(&:text)).to eq(["Can’t make it any more"])
  end

  it "says nothing of what touches nobody" do
    change(slots: [{ description: "Bring a pen." }])
    announce
    expect(heard(noor) + heard(ines)).to be_empty
  end

  it "tells that a slot is withdrawn, and that it is back" do
    before = input_of(volunteer_call)
    change(slots: [nil])
    announce_and_mail
    expect([heard(noor), heard(ines)]).to eq([["slot_withdrawn"]] * 2)
    expect(text).to include("Your slot has been withdrawn")

    edit(volunteer_call, by: organiser, input: before)
    announce_and_mail
    expect([heard(noor), heard(ines)]).to eq([%w[slot_withdrawn slot_restored]] * 2)
  end

  it "tells that the call is cancelled, with the reason, and asks nothing any more" do
    nomination =
      nominate(
        volunteer_call.slots.create!(title: "More", position: 9, created_at: 1.day.ago),
        ines,
        by: organiser,
      )
    link = VolunteerCalls::AnswerLink.for_claim(nomination, :decline)
    announce
    VolunteerCalls::Call::Cancel.call(
      params: {
        topic_id: topic.id,
        reason: "The hall is flooded.",
      },
      guardian: Guardian.new(organiser),
    )
    announce_and_mail

    expect(heard(noor)).to eq(["call_cancelled"])
    expect(text).to include("The call is cancelled", "The hall is flooded.")
    expect(text).to include("You get this because you volunteer in this call.")
    expect(text.scan(/^SLOT +(.*)$/).flatten).to eq(volunteer_call.slots.first(2).map(&:title))
    expect(mails_to(ines).last.text_part.body.decoded).to include("nothing left for you to answer")
    expect(mails_to(ines).map(&:subject)).to eq(["Cancelled: #{volunteer_call.event_name}"])
    expect(VolunteerCalls::AnswerPage.new(link, nil).state).to eq(:overtaken)

    VolunteerCalls::Call::Reopen.call(
      params: {
        topic_id: topic.id,
        keep_closing: true,
      },
      guardian: Guardian.new(organiser),
    )
    announce
    expect(heard(noor)).to eq(%w[call_cancelled call_reopened])
  end
end
