# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/editing"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# Somebody who doesn't say whether a slot that moved still suits them: from the edit to the
# organiser's e-mail, through the jobs that do it.
RSpec.describe Jobs::KeepVolunteerCallsTime do
  include Editing
  include Volunteering
  include Hearing

  let(:now) { Time.iso8601("2030-02-01T12:00:00Z") }
  let(:starts_at) { Time.iso8601("2030-02-16T09:45:00Z") }
  let(:organiser) { Fabricate(:volunteer, username: "sam") }
  let(:noor) { Fabricate(:volunteer, username: "noor") }
  let(:jo) { Fabricate(:volunteer, username: "jo_lee") }
  let(:topic) { Fabricate(:volunteer_call_post, user: organiser).topic }
  let(:call) do
    slot = { title: "Guide", starts_at: starts_at, ends_at: starts_at + 1.hour, needed: 2 }
    Fabricate(:volunteer_call, topic: topic, event_name: "Ways Forward", slots: [slot])
  end
  let(:slot) { call.slots.first }
  let(:claims) { [noor, jo].map { |person| volunteer(slot, person) } }

  before do
    freeze_time now
    Jobs.run_immediately!
    claims
    ActionMailer::Base.deliveries.clear
  end

  after { Jobs.run_later! }

  def move_slot
    later = {
      starts_at: (starts_at + 30.minutes).iso8601,
      ends_at: (starts_at + 90.minutes).iso8601,
    }
    result = edit(call, by: organiser, input: input_of(call, slots: [later]))
    raise result.inspect_steps.to_s if result.failure?
  end

  def run_at(time)
    freeze_time time
    described_class.new.execute({})
  end

  def text_of(mail) = mail.text_part.body.decoded.force_encoding("UTF-8").delete("\r")

  it "asks by e-mail, waits, and tells the organiser by e-mail who hasn't answered" do
    move_slot
    expect([noor, jo].map { |person| mails_to(person).map(&:subject) }).to all(
      eq(["Please confirm: Guide is now on Sat 16 February 2030, 10:15 GMT"]),
    )
    answer_by = claims.map { |claim| claim.reload.confirm_by }.uniq
    expect(answer_by.size).to eq(1)

    # Confirming needs that person; the link in the e-mail is what it is done with.
    link = text_of(mails_to(noor).last)[%r{/volunteer-calls/answer/(\S+)}, 1]
    page = VolunteerCalls::AnswerPage.new(VolunteerCalls::AnswerLink.read(link), noor)
    expect(page.answer(nil)).to eq(:done)

    run_at answer_by.first - 1.second
    expect(heard(organiser)).not_to include("unconfirmed")
    3.times { |minutes| run_at(answer_by.first + minutes.minutes) }

    expect(heard(organiser).count("unconfirmed")).to eq(1)
    expect(bells(organiser).last).to include(kind: "unconfirmed", slot_title: "Guide", count: 1)
    mail = mails_to(organiser).last
    expect(mail.subject).to eq("1 person hasn’t confirmed yet: Ways Forward")
    expect(text_of(mail)).to include("jo_lee", "Guide")
    expect(text_of(mail)).not_to include("noor")
    expect(mails_to(jo).size).to eq(1)
    expect(claims.last.reload).to have_attributes(state: "claimed", confirm_by: answer_by.first)
  end

  it "begins anew with another move, and ends where somebody answers late" do
    move_slot
    overdue = claims.first.reload.confirm_by
    run_at overdue
    expect(mails_to(organiser).last.subject).to eq("2 people haven’t confirmed yet: Ways Forward")

    VolunteerCalls::Claim::Confirm.call(
      params: {
        claim_id: claims.first.id,
      },
      guardian: Guardian.new(noor),
    )
    edit(
      call,
      by: organiser,
      input: input_of(call, slots: [{ starts_at: (starts_at + 2.hours).iso8601, ends_at: nil }]),
    )
    again = claims.last.reload.confirm_by
    expect(again).to be > overdue
    mails = -> { mails_to(organiser).count { |mail| mail.subject.include?("confirmed yet") } }
    expect { run_at(again) }.to change { mails.call }.by(1)
  end
end
