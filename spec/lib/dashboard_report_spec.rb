# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::DashboardReport do
  include Volunteering

  let(:category) { Fabricate(:category) }
  let(:call) do
    Fabricate(:volunteer_call, topic: Fabricate(:topic, category: category), slots: [{ needed: 2 }])
  end

  before { volunteer(call.slots.first) }

  it "fills each of the dashboard's reports", host: :discourse do
    described_class::ALL.each_key do |type|
      report = Report.find(type, start_date: 1.day.ago, end_date: 5.days.from_now)
      expect(report.error).to be_nil
      json = report.as_json
      expect(json[:title]).to start_with("Volunteers: ")
      expect(json.values_at(:description, :xaxis, :yaxis)).to all(be_present)
    end
  end

  it "counts in a category, and below it", host: :discourse do
    parent = Fabricate(:category)
    category.update!(parent_category: parent)
    total = ->(id, below) do
      filters = { category: id, include_subcategories: below }
      Report.find("volunteer_call_claims", filters: filters).data.sum { |row| row[:y] }
    end
    expect(total.call(category.id, false)).to eq(1)
    expect(total.call(parent.id, false)).to eq(0)
    expect(total.call(parent.id, true)).to eq(1)
  end
end
