# frozen_string_literal: true

require_relative "../support/axe"
require_relative "../support/both_themes"
require_relative "../support/volunteering"
require_relative "page_objects/components/tracker"

RSpec.describe "The tracker" do
  include Axe
  include BothThemes
  include Volunteering

  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:noor) { Fabricate(:volunteer, username: "noor") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:topic) { Fabricate(:topic, title: "Two people for workshops at a conference") }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: topic.user) }
  fab!(:volunteer_call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ title: "Beginners guide", needed: 2 }, { title: "Round table", needed: 2 }],
    )
  end

  let(:tracker) { PageObjects::Components::VolunteerTracker.new }
  let(:slots) { volunteer_call.slots.to_a }

  before do
    volunteer(slots.first, noor)
    volunteer(slots.second, ines)
    sign_in(moderator)
  end

  it "filters, and keeps that when the page is loaded again" do
    tracker.visit
    expect(tracker).to have_people("noor", "ines")

    tracker.search("noor")
    expect(tracker).to have_people("noor")
    expect(page).to have_current_path("/volunteer-calls/tracker?q=noor")

    page.refresh
    expect(tracker).to have_people("noor")
    expect(tracker.searched).to eq("noor")

    tracker.search("nobody at all")
    expect(page).to have_content("Nothing found")
    click_button("Take the filters away")
    expect(tracker).to have_people("noor", "ines")
  end

  context "with long names of everything" do
    before do
      topic.update!(title: "Two people for workshops at a conference about how we share the work")
      VolunteerCalls::Slot.update_all(
        title: "A Co-operative Sector Solidarity Council, and who would sit on it?",
      )
      nominate(slots.first, Fabricate(:volunteer, username: "nominee"))
    end

    # As wide as it is beside Discourse's sidebar.
    def narrow_to(width)
      page.execute_script(<<~JS, width)
        document.querySelector(".volunteer-tracker").style.maxWidth = `${arguments[0]}px`
      JS
    end

    # How many lines of text the highest row has room for.
    def lines = page.evaluate_script(<<~JS)
      Math.max(...[...document.querySelectorAll(".volunteer-tracker__table td.--slot")].map((cell) => {
        const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(cell);
        const text = cell.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
        return text / parseFloat(lineHeight);
      }))
    JS

    it "keeps rows two lines high beside a sidebar, with every button's name" do
      tracker.visit
      expect(tracker).to have_people("noor", "ines", "nominee")
      narrow_to(960)
      expect(lines).to be < 2.5
      expect(page).to have_css("td.--slot[title^='A Co-operative Sector']", count: 3)
      expect(page).to have_css("td.--since small", text: "left")
      name = "History of noor, A Co-operative Sector Solidarity Council, and who would sit on it?"
      expect(page).to have_css("button[aria-label='#{name}']")
    end
  end

  it "sorts by a column" do
    tracker.visit("sort=person")
    expect(tracker.people).to eq(%w[ines noor])
    tracker.sort_by("Person")
    expect(page).to have_css("th[aria-sort=descending]", text: "Person")
    expect(tracker).to have_css_order("noor", "ines")
  end

  it "takes several people off at once, after saying what it will do" do
    tracker.visit
    tracker.select_all
    click_button("Take 2 off…")
    expect(page).to have_content("told by e-mail that they were taken off")
    fill_in("Why? Only organisers read it (optional)", with: "Moved")
    click_button("Take 2 off")

    expect(page).to have_content("2 people were taken off.")
    expect(page).to have_no_css(".volunteer-tracker__table")
    page.refresh
    expect(page).to have_css(".volunteer-tracker__empty")
    expect(VolunteerCalls::Claim.pluck(:state, :reason).uniq).to eq([%w[removed Moved]])
  end

  it "puts somebody down who agreed elsewhere" do
    person = Fabricate(:volunteer, username: "agreed")
    tracker.visit
    tracker.manage("noor", "Put somebody else down…")
    tracker.choose_person(person.username)
    click_button("Put them down")

    expect(page).to have_content("agreed is down for Beginners guide.")
    expect(tracker).to have_people("agreed", "noor", "ines")
    expect(VolunteerCalls::Claim.find_by(user: person)).to have_attributes(state: "claimed")
  end

  it "shows what happened to a claim" do
    drop_out(VolunteerCalls::Claim.find_by(user: noor), reason: "Ill all night")
    tracker.visit("state=all")
    tracker.open_history("noor")

    expect(tracker.history).to eq(
      ["noor gave up Beginners guide", "noor volunteered for Beginners guide"],
    )
    expect(page).to have_css(".volunteer-history q", text: "Ill all night")
  end

  it "brings a claim back from its history, once somebody has said so" do
    drop_out(VolunteerCalls::Claim.find_by!(user: noor))
    tracker.visit("state=ended&event=any")
    tracker.open_history("noor")
    page.find(".volunteer-history__foot button", text: "Bring the claim back").click
    expect(page).to have_no_css(".volunteer-history")
    expect(page).to have_css(":focus", text: "Give the place back: noor?")
    expect(VolunteerCalls::Claim.live.where(user: noor)).to be_empty
    page.find(".volunteer-tracker__question button", text: "Bring the claim back").click
    expect(page).to have_content("noor is down for Beginners guide again.")
    expect(VolunteerCalls::Claim.live.find_by(user: noor)).to have_attributes(state: "claimed")
  end

  it "shows how the load is shared, and the calls" do
    tracker.visit
    click_link("People")
    expect(page).to have_css("th[aria-sort=descending]", text: "Load")
    expect(tracker).to have_people("noor", "ines")

    click_link("Calls")
    expect(page).to have_css("td", text: topic.title)
    expect(page).to have_content("2 of 4 needed")
  end

  it "can be used by everybody, in light and dark" do
    nominate(slots.first)
    in_both_themes do
      %w[claims people calls].each do |tab|
        tracker.visit("tab=#{tab}")
        expect(page).to have_css(".volunteer-tracker__table tbody tr")
        expect(axe_problems(".volunteer-tracker")).to be_empty
      end
      tracker.visit
      tracker.select_all
      click_button("Take 3 off…")
      expect(axe_problems(".volunteer-tracker")).to be_empty
      tracker.open_history("noor")
      expect(page).to have_css(".volunteer-history__event")
      expect(axe_problems(".volunteer-history")).to be_empty
    end
  end

  it "can be used by keyboard" do
    tracker.visit
    tracker.manage("noor", "Take off the slot…")
    expect(tracker.focused).to include("Take off: noor?")
    page.send_keys(:escape)
    expect(page).to have_no_css(".volunteer-tracker__question")
    expect(VolunteerCalls::Claim.live.count).to eq(2)
  end

  it "has nothing for members" do
    sign_in(noor)
    tracker.visit
    expect(page).to have_css(".volunteer-tracker__empty", text: "You don’t organise a call")
    expect(page).to have_no_css(".volunteer-tracker__table")
  end
end
