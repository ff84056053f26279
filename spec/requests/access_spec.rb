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
  def answers(row, kinds)
    kinds.to_h do |kind|
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

  keys = AccessWorld::KEYS.keys

  AccessTable.rows.each do |row|
    it "answers #{row.request} as the table says" do
      expect(answers(row, row.cells.keys - keys)).to eq(row.cells.except(*keys))
    end
  end

  it "has every door" do
    asked = AccessTable.rows.map { |row| door_of(row) }
    expect(self.class.doors - asked).to be_empty
  end

  it "answers API keys as the table says", host: :discourse do
    rows = AccessTable.rows.select { |row| (row.cells.keys & keys).any? }
    expect(rows.to_h { |row| [row.request, answers(row, keys)] }).to eq(
      rows.to_h { |row| [row.request, row.cells.slice(*keys)] },
    )
  end

  # What each key opens, by the scopes there are and the columns of the people it acts for.
  def by_scope(row)
    controller, action = door_of(row)
    door = "#{controller.delete_prefix("volunteer_calls/")}##{action}"
    AccessWorld::KEYS.transform_values do |person, scope|
      open = scope.nil? || VolunteerCalls::ApiScopes::ACTIONS.fetch(scope).include?(door)
      open ? row.cells.fetch(person) : "403"
    end
  end

  it "gives API keys what their scope opens, as far as their person may" do
    asked = AccessTable.rows.select { |row| (row.cells.keys & keys).any? }
    expect(asked.to_h { |row| [row.request, row.cells.slice(*keys)] }).to eq(
      asked.to_h { |row| [row.request, by_scope(row)] },
    )
  end

  it "asks with keys wherever the description says that there may be one" do
    with, without = AccessTable.rows.partition { |row| (keys - row.cells.keys).empty? }
    expect(without.select { |row| takes_key?(row) }.map(&:request)).to be_empty
    expect(with.reject { |row| takes_key?(row) }.map(&:request)).to be_empty
  end

  def takes_key?(row)
    operation = ApiDescription.find(row.verb.downcase, row.path.gsub(/:\w+/, "1"))
    security = operation&.value&.fetch("security", ApiDescription.document["security"])
    security.to_a.any? { |it| it.key?("api_key") }
  end

  it "knows every column of every door" do
    kinds = ["anonymous", *people.keys]
    expect(AccessTable.rows.reject { |row| (kinds - row.cells.keys).empty? }).to be_empty
  end
end
