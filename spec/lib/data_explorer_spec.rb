# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# The queries for Data Explorer of docs/data-explorer.md, each on the tables there are.
RSpec.describe "DataExplorer" do
  include Volunteering

  # As Data Explorer runs them: with the default of each parameter.
  #
  # @return [Hash{String => Array(String, Hash)}] statement and parameters by title
  def self.queries
    page = File.read(File.expand_path("../../docs/data-explorer.md", __dir__))
    page
      .scan(/^## (.+?)$.+?```sql\n(.+?)```/m)
      .to_h do |title, sql|
        params = sql.scan(/^-- int :(\w+) = (\d+)$/).to_h
        [title, [sql, params.to_h { |name, value| [name.to_sym, value.to_i] }]]
      end
  end

  fab!(:noor, :volunteer)
  fab!(:ines, :volunteer)
  fab!(:post)
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: post.topic, slots: [{ needed: 2 }, {}, {}])
  end

  let(:slots) { volunteer_call.slots }

  def rows(title)
    sql, params = self.class.queries.fetch(title)
    DB.query_hash(sql, **params)
  end

  it "are all tried here" do
    expect(self.class.queries.keys).to contain_exactly(
      "Places open in the days to come",
      "Who took on how much",
      "Who dropped out, and how long before",
      "Nominations that wait for an answer",
      "How long calls take to fill",
    )
  end

  it "find places that are open" do
    volunteer(slots.first, noor)
    volunteer(slots.second, noor)
    expect(rows("Places open in the days to come")).to match(
      [
        a_hash_including("slot" => slots.first.title, "places_open" => 1),
        a_hash_including("slot" => slots.third.title, "places_open" => 1),
      ],
    )
  end

  it "share out who does how much" do
    volunteer(slots.first, noor)
    volunteer(slots.second, noor)
    volunteer(slots.first, ines)
    expect(rows("Who took on how much")).to match(
      [
        a_hash_including("user_id" => noor.id, "slots" => 2, "hours" => 2),
        a_hash_including("user_id" => ines.id, "slots" => 1, "hours" => 1),
      ],
    )
  end

  it "find who dropped out" do
    drop_out(volunteer(slots.first, noor))
    drop_out(volunteer(slots.second, ines, kind: "last_resort"))
    expect(rows("Who dropped out, and how long before").sole).to include(
      "user_id" => noor.id,
      "topic_id" => post.topic_id,
    )
  end

  it "find nominations without an answer" do
    nominate(slots.first, noor, by: ines)
    decline(nominate(slots.second, noor, by: ines))
    expect(rows("Nominations that wait for an answer").sole).to include(
      "slot" => slots.first.title,
      "nominated_by_id" => ines.id,
    )
  end

  it "tell how long calls take to fill" do
    freeze_time volunteer_call.created_at + 1.day
    volunteer(slots.second, noor)
    volunteer(slots.first, noor)
    expect(rows("How long calls take to fill").sole).to include("slots" => 1, "days_to_fill" => 1)
  end
end
