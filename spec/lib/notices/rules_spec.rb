# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# Who hears of what: the table in docs/notices.md, row by row.
RSpec.describe VolunteerCalls::Notices::Rules do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:ines, :volunteer)
  fab!(:jo, :volunteer)
  fab!(:standby, :volunteer)
  fab!(:nominator, :volunteer)
  fab!(:bystander, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}, {}]) }

  let(:slot) { volunteer_call.slots.first }
  # Noor does the first slot, Ines the second; somebody stands by for the first.
  let!(:claim) { volunteer(slot, noor) }
  let(:everybody) { [organiser, noor, ines, jo, standby, nominator, bystander] }

  before do
    volunteer(volunteer_call.slots.second, ines)
    volunteer(slot, standby, kind: "standby")
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
  end

  def change(claim, state)
    seated = %w[nominated offered claimed].include?(state)
    columns = { state: state, seat: (1 if seated) }
    columns[:ended_at] = seated ? nil : Time.zone.now
    columns[:expires_at] = (1.day.from_now if seated) if claim.has_attribute?(:expires_at) &&
      state != "claimed"
    columns[:kind] = "nomination" if claim.has_attribute?(:nominated_by_id) && state == "nominated"
    claim.update_columns(columns)
    claim
  end

  # @return [Hash{User => Array<String>}] what everybody heard of one event
  def heard_of(action, **more)
    Fabricate(:volunteer_call_event, action: action, **more)
    announce
    everybody.index_with { |person| heard(person) }.compact_blank
  end

  def mailed = VolunteerCalls::Notice.where.not(mail_due_at: nil).map(&:user)

  it "tells organisers who volunteers, without e-mail" do
    %w[claimed stood_by last_resort_offered].each do |action|
      VolunteerCalls::Notice.delete_all
      expect(heard_of(action, claim: claim, actor: noor)).to eq(organiser => [action])
    end
    expect(mailed).to be_empty
  end

  it "asks a nominee, by e-mail, for as long as there is something to answer" do
    change(claim, "nominated")
    expect(heard_of("nominated", claim: claim, actor: nominator)).to eq(noor => ["nominated"])
    expect(mailed).to eq([noor])
    VolunteerCalls::Notice.delete_all
    expect(heard_of("reminded_nominee", claim: claim)).to eq(noor => ["nominee_reminded"])

    VolunteerCalls::Notice.delete_all
    change(claim, "declined")
    expect(heard_of("nominated", claim: claim, actor: nominator)).to be_empty
  end

  it "tells organisers and nominator how a nomination was answered" do
    %w[accepted declined lapsed].each do |action|
      VolunteerCalls::Notice.delete_all
      heard =
        heard_of(
          action,
          claim: claim,
          actor: noor,
          from_state: "nominated",
          data: {
            nominated_by_id: nominator.id,
          },
        )
      expect(heard).to eq(organiser => [action], nominator => [action])
    end
    expect(mailed).to be_empty
  end

  it "offers a place by e-mail, and tells nobody else how it was answered" do
    change(claim, "offered")
    expect(heard_of("offered", claim: claim)).to eq(noor => ["offered"])
    expect(mailed).to eq([noor])

    VolunteerCalls::Notice.delete_all
    expect(heard_of("declined", claim: claim, actor: noor, from_state: "offered")).to be_empty
    expect(heard_of("lapsed", claim: claim, from_state: "offered")).to eq(noor => ["offer_lapsed"])
    VolunteerCalls::Notice.delete_all
    expect(heard_of("accepted", claim: claim, actor: noor, from_state: "offered")).to eq(
      organiser => ["accepted"],
    )
  end

  it "tells organisers and everybody who does something that somebody dropped out" do
    change(claim, "released")
    heard = heard_of("released", claim: claim, actor: noor, from_state: "claimed")
    expect(heard).to eq(organiser => ["released"], ines => ["released"])
    expect(mailed).to be_empty
  end

  it "says nothing of those who leave the stand-by line" do
    expect(heard_of("released", claim: claim, actor: noor, from_state: "standby")).to be_empty
  end

  it "alerts the stand-bys as well when cover is needed, all by e-mail" do
    change(claim, "released")
    heard =
      heard_of("released", claim: claim, actor: noor, from_state: "claimed", data: { cover: true })
    alert = ["cover_needed"]
    expect(heard).to eq(organiser => alert, ines => alert, standby => alert)
    expect(mailed).to contain_exactly(organiser, ines, standby)

    heard = heard_of("covered", slot: slot, actor: standby)
    expect(heard).to eq(
      organiser => %w[cover_needed covered],
      ines => %w[cover_needed covered],
      standby => ["cover_needed"],
    )
    # The next time it is asked anew.
    VolunteerCalls::Notice.delete_all
    expect(heard_of("covered", slot: slot, actor: jo)).to be_empty
    expect(heard_of("cover_needed", slot: slot).keys).to contain_exactly(organiser, ines, standby)
  end

  it "leaves those out who do only what is over" do
    volunteer_call.slots.second.update!(starts_at: 2.days.ago, ends_at: 1.day.ago)
    change(claim, "released")
    heard = heard_of("released", claim: claim, actor: noor, from_state: "claimed")
    expect(heard).to eq(organiser => ["released"])
  end

  it "tells whoever was removed, by e-mail, and alerts the others when cover is needed" do
    change(claim, "removed")
    expect(heard_of("removed", claim: claim, actor: organiser, from_state: "claimed")).to eq(
      noor => ["removed"],
    )
    expect(mailed).to eq([noor])

    VolunteerCalls::Notice.delete_all
    heard =
      heard_of(
        "removed",
        claim: claim,
        actor: organiser,
        from_state: "claimed",
        data: {
          cover: true,
        },
      )
    expect(heard).to eq(noor => ["removed"], ines => ["cover_needed"], standby => ["cover_needed"])
  end

  it "tells those who have a claim on a slot what becomes of it, by e-mail" do
    %w[slot_changed slot_withdrawn slot_restored].each do |action|
      VolunteerCalls::Notice.delete_all
      expect(heard_of(action, slot: slot, actor: organiser)).to eq(
        noor => [action],
        standby => [action],
      )
      expect(mailed).to contain_exactly(noor, standby)
    end
  end

  it "tells those whose claims ended with the change, whom the row names" do
    heard =
      heard_of(
        "call_cancelled",
        call_id: volunteer_call.id,
        actor: organiser,
        data: {
          user_ids: [noor.id, jo.id],
        },
      )
    expect(heard).to eq(noor => ["call_cancelled"], jo => ["call_cancelled"])
    expect(mailed).to contain_exactly(noor, jo)
  end

  it "tells everybody in the call when all of it is cancelled" do
    heard = heard_of("call_cancelled", call_id: volunteer_call.id, actor: organiser)
    expect(heard.keys).to contain_exactly(noor, ines, standby)
  end

  it "tells each person once of one change, and of what matters most" do
    change(claim, "released")
    more = { claim: claim, actor: noor, version: 77 }
    Fabricate(:volunteer_call_event, action: "cover_needed", slot: slot, version: 77)
    heard = heard_of("released", from_state: "claimed", **more)
    alert = ["cover_needed"]
    expect(heard).to eq(organiser => alert, ines => alert, standby => alert)
  end

  it "has a kind with words for every rule" do
    described_class::TABLE.each_value do |rules|
      rules.each do |rule|
        kind = VolunteerCalls::Notices::Kind.find(rule.kind)
        expect(I18n.exists?("volunteer_calls.notices.#{kind.name}.alert")).to eq(true)
        expect(I18n.exists?("volunteer_calls.notices.#{kind.name}.heading")).to eq(kind.mail?)
        methods = [*rule.audiences, rule.condition].compact
        expect(VolunteerCalls::Notices::Audience.instance_methods).to include(*methods)
      end
    end
  end
end
