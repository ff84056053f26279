# frozen_string_literal: true

require_relative "../support/axe"
require_relative "../support/volunteering"

# What people read and answer without an account or a log-in, in light and in dark.
RSpec.describe "Pages without an account" do
  include Axe
  include Volunteering

  # What says "dark" of itself holds from now on, whatever the machine prefers.
  GO_DARK = <<~JS
    document.documentElement.dataset.theme = "dark";
    for (const element of document.querySelectorAll("[media]")) {
      if (/dark/.test(element.media)) {
        element.media = "all";
      }
    }
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule.media && /dark/.test(rule.media.mediaText)) {
          rule.media.mediaText = "all";
        }
      }
    }
  JS

  fab!(:organiser) { Fabricate(:volunteer, username: "sam") }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      contact_name: "Robin",
      contact_email: "robin@conference.example",
      slots: [{ needed: 2 }, { needed: 1, place: "https://meet.example/room" }],
    )
  end

  let(:slot) { volunteer_call.slots.first }

  def ground = page.evaluate_script(<<~JS)
    [document.documentElement, document.body].map((it) => getComputedStyle(it).backgroundColor)
  JS

  # A forum's own colours, where it has some.
  def wear(scheme)
    return unless defined?(ColorScheme)
    colors = scheme && ColorScheme.create_from_base(name: scheme, base_scheme_id: scheme)
    Theme.find_default.update!(color_scheme: colors)
  end

  # @param within [String] what of the page is ours
  def expect_accessible(path, heading:, within: "body")
    wear(nil)
    visit(path)
    expect(page).to have_css("h1", text: heading)
    expect(axe_problems(within)).to be_empty
    before = ground
    wear("Dark")
    visit(path)
    page.execute_script(GO_DARK)
    expect(ground).not_to eq(before)
    expect(axe_problems(within)).to be_empty
  end

  it "have a roster everybody can read" do
    params = { topic_id: topic.id, tell_contact: true }
    VolunteerCalls::Roster::Tell.call(params: params, guardian: organiser.guardian)
    volunteer(slot, noor)
    nominate(slot, by: organiser)
    path = VolunteerCalls::Roster.last.path
    expect_accessible(path, heading: volunteer_call.event_name)
    expect_accessible("#{path}/stop", heading: /e-mail/i)
    question = URI(VolunteerCalls::Roster::ConsentLink.of(VolunteerCalls::Roster.last).url).path
    expect_accessible(question, heading: "Shall we tell you by e-mail?")
  end

  it "have answers everybody can give" do
    nomination = nominate(slot, noor, by: organiser)
    no, yes =
      %i[decline accept].map do |act|
        URI(VolunteerCalls::AnswerLink.for_claim(nomination, act).url).path
      end
    ours = ".volunteer-answer"
    expect_accessible(no, heading: "Decline, noor?", within: ours)
    expect_accessible(yes, heading: "Accept, noor?", within: ours)
    decline(nomination)
    expect_accessible(no, heading: "This link answers nothing any more", within: ours)
  end
end
