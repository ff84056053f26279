# frozen_string_literal: true

require "rails_helper"
require_relative "../support/access_table"
require_relative "../support/access_world"

# Which doors have a limit is in the description, which has a row of docs/access.md for each.
RSpec.describe RateLimiter, type: :request do
  include AccessWorld

  before do
    make_world
    too_often = described_class::LimitExceeded.new(60)
    allow_any_instance_of(described_class).to receive(:performed!).and_raise(too_often)
  end

  def self.operation(row)
    ApiDescription.find(row.verb.downcase, row.path.gsub(/:\w+/, "1"))
  end

  # Each request as the first of those who get it, when everybody asked too often.
  def status_of(row)
    kind = row.cells.find { |_, cell| cell.start_with?("2") }&.first || "anonymous"
    ActiveRecord::Base.transaction(requires_new: true) do
      reset!
      become(kind)
      ask_as_table_says(row)
      raise ActiveRecord::Rollback
    end
    response.status
  end

  rows = AccessTable.rows.select { |row| operation(row) }
  limited, free = rows.partition { |row| operation(row).statuses.include?("429") }

  it "is asked by every door that is described with one" do
    expect(limited.reject { |row| status_of(row) == 429 }.map(&:request)).to be_empty
    expect(response.headers["Retry-After"]).to eq("60")
  end

  it "is asked by no other" do
    expect(free.select { |row| status_of(row) == 429 }.map(&:request)).to be_empty
  end
end
