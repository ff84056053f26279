# frozen_string_literal: true

module VolunteerCalls
  # What other software can be allowed to do.
  module Registrations::OtherSoftware
    def self.add(plugin)
      ApiScopes.all.each do |name, mapping|
        plugin.add_api_key_scope(ApiScopes::RESOURCE, { name => mapping })
      end
    end
  end
end
