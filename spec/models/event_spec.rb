# frozen_string_literal: true

RSpec.describe VolunteerCalls::Event do
  fab!(:volunteer_call)

  def record(action)
    described_class.create!(call_id: volunteer_call.id, actor_id: -1, action: action)
  end

  it "keeps only what there are words for" do
    described_class::ALL_ACTIONS.each { |action| expect(record(action)).to be_persisted }
    expect { record("forgotten") }.to raise_error(ActiveRecord::RecordInvalid)
  end

  it "lists each action once, those of claims and messages among them" do
    all = described_class::ALL_ACTIONS
    expect(all).to eq(all.uniq)
    expect(all).to include(*VolunteerCalls::Transitions::RULES.keys)
    expect(all).to include(*VolunteerCalls::Notices::Rules::TABLE.keys)
  end
end
