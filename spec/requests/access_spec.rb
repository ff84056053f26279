# frozen_string_literal: true

require "rails_helper"
require_relative "../support/access_table"
require_relative "../support/access_world"

# docs/access.md, cell by cell.
RSpec.describe VolunteerCalls::BaseController do
  include AccessWorld

  before { make_world }

  def self.own_routes(app)
    app.routes.routes.select do |route|
      route.defaults[:controller].to_s.start_with?("volunteer_calls/")
    end
  end

  # Controllers and actions of the plugin, in the engine and beside it.
  def self.doors
    [VolunteerCalls::Engine, Rails.application].flat_map { |app| own_routes(app) }
      .map { |route| route.defaults.values_at(:controller, :action) }
      .uniq
  end

  def answer_of(response)
    shows = AccessWorld::SECRETS.select { |_, text| response.body.include?(text) }.keys
    [response.status, *shows.sort].join(" ")
  end

  def door_of(row)
    inside = row.path.delete_prefix("/volunteer-calls")
    return door_beside(row) if inside == row.path || inside.delete_suffix(".json").empty?
    sample = "#{inside.gsub(/:\w+/, "1")}?#{row.body.to_query}"
    found = VolunteerCalls::Engine.routes.recognize_path(sample, method: row.verb)
    found.values_at(:controller, :action)
  end

  # Without asking whether whoever would ask may.
  def door_beside(row)
    routes = self.class.own_routes(Rails.application)
    found = routes.find { |route| route.verb == row.verb && route.path.match?(row.path) }
    found.defaults.values_at(:controller, :action)
  end

  # As each kind of person in turn, as if the others had not been there.
  def answers(row)
    row.cells.to_h do |kind, _|
      answer = nil
      ActiveRecord::Base.transaction(requires_new: true) do
        reset!
        ask_as_table_says(row, become(kind))
        answer = answer_of(response)
        raise ActiveRecord::Rollback
      end
      [kind, answer]
    end
  end

  AccessTable.rows.each do |row|
    it "answers #{row.request} as the table says" do
      expect(answers(row)).to eq(row.cells)
    end
  end

  it "has every door" do
    asked = AccessTable.rows.map { |row| door_of(row) }
    expect(self.class.doors - asked).to be_empty
  end

  it "knows every column of every door" do
    kinds = ["anonymous", *people.keys]
    expect(AccessTable.rows.reject { |row| (kinds - row.cells.keys).empty? }).to be_empty
  end
end
