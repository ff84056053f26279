# frozen_string_literal: true

require "rails_helper"

# docs/openapi.yml by itself, against the routes and the constants that own what it names. Every
# request spec holds what it sends and gets against it besides (spec/plugin_helper.rb).
RSpec.describe ApiDescription do
  # Pages for people, and what they lead to.
  pages =
    %w[answers pages roster_pages roster_consents].map do |it|
      "volunteer_calls/#{it}"
    end << "admin/plugins"

  def self.routes_of(app, prefix)
    app.routes.routes.filter_map do |route|
      controller = route.defaults[:controller].to_s
      ours = controller.start_with?("volunteer_calls/") || controller == "admin/plugins"
      [route, prefix] if ours && route.verb.present?
    end
  end

  # @return [Array<Hash>] :address with its verb, as the description has it, :controller, :action
  def self.doors
    all = routes_of(VolunteerCalls::Engine, "/volunteer-calls") + routes_of(Rails.application, "")
    all.map { |route, prefix| door(route, prefix) }
  end

  def self.door(route, prefix)
    format = route.requirements[:format] || route.defaults[:format]
    path = route.path.spec.to_s.delete_suffix("(.:format)").delete_suffix("/")
    path = "#{path}.#{format}" if format.present? && format != false
    {
      address: "#{route.verb} #{prefix}#{path.gsub(/:(\w+)/, '{\1}')}",
      controller: route.defaults[:controller],
      action: "#{route.defaults[:controller]}##{route.defaults[:action]}",
    }
  end

  # Every schema in the document with its place.
  def schemas(value = described_class.document, place = "", &block)
    case value
    when Hash
      yield value, place
      value.each { |name, part| schemas(part, "#{place}/#{name}", &block) }
    when Array
      value.each_with_index { |part, index| schemas(part, "#{place}/#{index}", &block) }
    end
  end

  def described
    described_class.operations.reject(&:of_host?).map(&:to_s)
  end

  it "is an OpenAPI document" do
    expect(described_class.openapi.validate.map { |error| error["error"] }).to be_empty
    ids = described_class.operations.map { |it| it.value["operationId"] }
    expect(ids.tally.select { |_, count| count > 1 }).to be_empty
  end

  it "has every door, and no other" do
    doors = self.class.doors.reject { |door| pages.include?(door[:controller]) }
    expect(doors.map { |door| door[:address] }.uniq).to match_array(described)
  end

  it "leaves out nothing but pages that there are" do
    expect(pages - self.class.doors.map { |door| door[:controller] }).to be_empty
  end

  it "says which scope of an API key opens what" do
    scopes = VolunteerCalls::ApiScopes::ACTIONS
    doors = self.class.doors.group_by { |door| door[:address] }
    ours = described_class.operations.reject(&:of_host?)
    said = ours.to_h { |it| [it.to_s, scopes_said(it)] }
    owned =
      ours.to_h do |operation|
        actions = doors.fetch(operation.to_s).map { |door| door[:action] }
        names =
          scopes.select { |_, list| list.any? { |it| actions.include?("volunteer_calls/#{it}") } }
        [operation.to_s, names.keys.map(&:to_s).sort]
      end
    expect(said).to eq(owned)
  end

  def scopes_said(operation)
    security = operation.value.fetch("security", [])
    security.flat_map { |it| it["api_key"] || [] }.sort
  end

  it "declares every property, and allows no other" do
    open = []
    schemas do |schema, place|
      next unless schema["type"] == "object" || schema["properties"].is_a?(Hash)
      next if place.end_with?("/properties") || schema.key?("x-open")
      open << place unless schema["additionalProperties"] == false
      unknown = (schema["required"] || []) - schema.fetch("properties", {}).keys
      open << "#{place} requires #{unknown}" if unknown.any?
    end
    expect(open).to be_empty
  end

  it "names what the constants name that own it" do
    checked = 0
    schemas do |schema, place|
      next unless schema["x-ruby"].is_a?(String)
      checked += 1
      owner = Object.const_get(schema["x-ruby"])
      owner = owner.keys if owner.is_a?(Hash)
      said = schema["enum"] || schema["const"] || schema["maximum"] || schema["maxLength"]
      owner = owner.map(&:to_s).sort if owner.is_a?(Array)
      expect(said.is_a?(Array) ? said.sort : said).to eq(owner), place
    end
    expect(checked).to be > 20
  end

  it "has every webhook, and no other" do
    hooks = described_class.document["webhooks"]
    expect(hooks.keys).to match_array(VolunteerCalls::Publishing::WebHooks.names)
    ids = hooks.values.map { |hook| hook.dig("post", "operationId") }
    expect(ids & described_class.operations.map { |it| it.value["operationId"] }).to be_empty
  end

  it "leaves nothing in it unused" do
    text = File.read(described_class::PATH)
    parts =
      described_class.document["components"].flat_map do |kind, list|
        list.keys.map { |name| "#/components/#{kind}/#{name}" }
      end
    parts -= ["#/components/securitySchemes/api_key"]
    expect(parts.reject { |part| text.match?(%r{#{Regexp.escape(part)}["/]}) }).to be_empty
  end
end
