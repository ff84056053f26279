# frozen_string_literal: true

# Made concurrently, so outside of the transaction that other migrations are tried in.
RSpec.describe VolunteerCalls::Tracker do
  let(:migration) do
    require_relative "../../db/migrate/20261124100000_index_what_the_tracker_lists"
    IndexWhatTheTrackerLists.new
  end

  def made
    %i[volunteer_call_claims volunteer_call_slots].flat_map do |table|
      DB.query_single(<<~SQL, table: table.to_s)
        SELECT indexname FROM pg_indexes WHERE tablename = :table AND indexname LIKE '%tracked%'
      SQL
    end
  end

  it "are all there, and each goes when the migration is undone" do
    statements = []
    migration.define_singleton_method(:execute) { |sql| statements << sql }
    migration.down
    dropped = statements.grep(/DROP INDEX.*tracked/).map { |sql| sql.split.last }
    expect(made).to match_array(dropped)
    statements.clear
    migration.up
    expect(statements.grep(/CREATE INDEX CONCURRENTLY/).map { |sql| sql.split[3] }).to eq(dropped)
    indexes = ActiveRecord::Base.connection.indexes(:volunteer_call_claims).map(&:name)
    expect(indexes).not_to include(migration.class::SERVED)
  end

  it "are what the queries compare" do
    VolunteerCalls::Tracker::Filters::Event::OVER_AT.then do |sql|
      expect(migration.class::OVER_AT).to eq(sql.gsub("slots.", ""))
    end
    sort = VolunteerCalls::Tracker::Claims::SORTS["slot"].sql
    expect(migration.class::STARTS_AT).to eq(sort.gsub("slots.", ""))
  end
end
