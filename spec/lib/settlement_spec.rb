# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Settlement do
  include Volunteering

  fab!(:user, :volunteer)

  # Names, quotes and marks that mean something in the statement.
  let(:odd) { "a :why 'b' :now :fields ? \\ \\' ::text $1 -- {\"x\"}" }

  it "writes what people type as they typed it, whatever it would be in SQL" do
    call = Fabricate(:volunteer_call, event_name: odd, slots: [{ title: odd }])
    slot = call.slots.first
    guardian = Guardian.new(user)

    params = { slot_id: slot.id, kind: "volunteer", note: odd }
    expect(VolunteerCalls::Claim::Take.call(params:, guardian:)).to run_successfully
    claim = VolunteerCalls::Claim.last
    expect(claim.note).to eq(odd)

    params = { claim_id: claim.id, reason: odd }
    expect(VolunteerCalls::Claim::Release.call(params:, guardian:)).to run_successfully
    expect(claim.reload.reason).to eq(odd)
    expect(VolunteerCalls::Event.last.reason).to eq(odd)
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end
end
