# frozen_string_literal: true

RSpec.describe VolunteerCalls::Claim::Annotate do
  subject(:result) do
    described_class.call(params: { claim_id: claim.id, note: note }, guardian: actor.guardian)
  end

  fab!(:user, :volunteer)
  fab!(:volunteer_call)

  let(:claim) do
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: volunteer_call.slots.first.id,
      },
      guardian: user.guardian,
    )[
      :claim
    ]
  end
  let(:note) { "I need a projector" }
  let(:actor) { user }

  before { claim }

  it "keeps the note, and the history that there is one, but not its text" do
    messages = MessageBus.track_publish { result }
    expect(result).to run_successfully
    expect(claim.reload.note).to eq("I need a projector")
    expect(VolunteerCalls::Event.last).to have_attributes(action: "note_changed", data: nil)
    expect(messages.to_json).not_to include("projector")
  end

  it "leaves no history when nothing changed" do
    described_class.call(params: { claim_id: claim.id, note: note }, guardian: user.guardian)
    expect { result }.not_to change { VolunteerCalls::Event.count }
  end

  it "can be emptied" do
    claim.update!(note: "Old")
    described_class.call(params: { claim_id: claim.id, note: " " }, guardian: user.guardian)
    expect(claim.reload.note).to be_nil
  end

  context "when somebody else does it" do
    let(:actor) { Fabricate(:volunteer) }

    it { is_expected.to fail_a_policy(:own_or_organiser) }
  end

  context "when the claim has ended" do
    before do
      VolunteerCalls::Claim::Release.call(params: { claim_id: claim.id }, guardian: user.guardian)
    end

    it { is_expected.to fail_a_policy(:live) }
  end

  context "when the note is too long" do
    let(:note) { "x" * 501 }

    it { is_expected.to fail_a_contract }
  end
end
