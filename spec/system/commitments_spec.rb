# frozen_string_literal: true

require_relative "../support/volunteering"

RSpec.describe "What somebody has taken on" do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser, title: "Two people for workshops") }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [
        { title: "Closing words" },
        { title: "Signs and parking" },
        { title: "Serving supper" },
        { title: "Packing up" },
      ],
    )
  end

  let(:slots) { call.slots.to_a }

  def group(key) = page.find(".volunteer-commitments__group[data-group='#{key}']")

  def act(name) = page.find("button[aria-label='#{name}']").click

  it "asks visitors to log in first, and remembers where they wanted to go" do
    %w[/volunteer-calls/mine /volunteer-calls/tracker?q=noor].each do |address|
      visit(address)

      expect(page).to have_current_path("/login")
      expect(page.evaluate_script("decodeURIComponent(document.cookie)")).to match(
        /destination_url="?#{Regexp.escape("#{page.server_url}#{address}")}(;|"|$)/,
      )
    end
  end

  it "is answered, given up and followed on a page of its own" do
    nominate(slots[0], user, by: organiser)
    volunteer(slots[1], user)
    volunteer(slots[2], Fabricate(:volunteer))
    volunteer(slots[2], user, kind: "standby")
    sign_in(user)
    visit("/volunteer-calls/mine")

    expect(group("waiting")).to have_text("Closing words")
    expect(group("standby")).to have_text("Number 1 in line, 1 of 1 places taken")
    act("Accept: Closing words")
    expect(page).to have_css("#volunteer-commitments-said", text: "Closing words")
    expect(page).to have_no_css("[data-group='waiting']")
    expect(group("upcoming")).to have_text("Closing words")

    act("Can’t make it any more: Signs and parking")
    click_button("Keep it")
    act("Can’t make it any more: Signs and parking")
    fill_in("Reason", with: "Ill")
    click_button("Give up my place")
    expect(group("past")).to have_text("You dropped out")
    expect(VolunteerCalls::Claim.find_by(state: "released").reason).to eq("Ill")

    click_button("Make a private address")
    address = page.find("#volunteer-feed-address").value
    expect(address).to eq(VolunteerCalls::Feed.sole.url)

    visit("/volunteer-calls/mine")
    expect(group("upcoming")).to have_text("Closing words")
    expect(group("upcoming")).to have_no_text("Signs and parking")
  end

  it "is a tab of one's own profile" do
    volunteer(slots[1], user)
    sign_in(user)
    visit("/u/#{user.username}/activity/volunteer-calls")

    expect(group("upcoming")).to have_text("Signs and parking")

    visit("/u/#{organiser.username}/activity/volunteer-calls")
    expect(page).to have_no_css(".volunteer-commitments")
  end

  it "begins with the calls that need people" do
    volunteer(slots[1], user)
    sign_in(user)
    visit("/volunteer-calls")

    expect(page).to have_css(".volunteer-commitments__item", text: "Two people for workshops")
    expect(page).to have_text("3 places open")
    within(".volunteer-commitments__filters") do
      fill_in("q", with: "nothing like it")
      click_button("Search")
    end
    expect(page).to have_text("No call like that needs people at the moment.")
    expect(page).to have_current_path("/volunteer-calls?q=nothing%20like%20it")
  end
end
