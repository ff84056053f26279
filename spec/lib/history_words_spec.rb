# frozen_string_literal: true

require "rails_helper"

# What the history says stands with the page's texts: none must be missing.
RSpec.describe VolunteerCalls::Event do
  let(:texts) do
    file = File.expand_path("../../config/locales/client.en.yml", __dir__)
    YAML.load_file(file).dig("en", "js", "volunteer_calls")
  end

  it "has a sentence for each of its actions" do
    actions = described_class::ACTIONS | described_class::ROSTER_ACTIONS
    expect(actions - texts.dig("history", "actions").keys).to eq([])
  end

  it "has a word for each action that changes a claim" do
    changing =
      VolunteerCalls::Transitions::RULES.keys + VolunteerCalls::History::OF_SLOT -
        %w[slot_withdrawn cover_needed] + %w[note_changed reason_given call_changed]
    expect(changing - texts.dig("tracker", "last").keys).to eq([])
  end

  it "has a word for each state" do
    states = VolunteerCalls::Transitions::RULES.values.flat_map { |rule| [*rule.from, rule.to] }
    expect(states.compact.uniq - texts.dig("tracker", "states").keys).to eq([])
  end
end
