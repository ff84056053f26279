# frozen_string_literal: true

module VolunteerCalls
  # What other software can be allowed to do, and what webhooks can be sent for.
  module Registrations::OtherSoftware
    FIXTURES = Engine.root.join("db/fixtures").to_s

    def self.add(plugin)
      ::SeedFu.fixture_paths << FIXTURES if defined?(::SeedFu)
      ApiScopes.all.each do |name, mapping|
        plugin.add_api_key_scope(ApiScopes::RESOURCE, { name => mapping })
      end
    end
  end
end
