# frozen_string_literal: true

module ApiDescription
  # Holds every request of a spec to the plugin against the description. A spec that sends on
  # purpose what isn't described says why: `undescribed: "…"`; answers are checked all the same.
  module CheckedSession
    def process(verb, path, params: nil, headers: nil, **rest)
      super.tap do
        unless ApiDescription::CheckedSession.shut?(headers, response)
          ApiDescription::CheckedSession.check(verb, path, params, response)
        end
      end
    end

    # What any address answers to a key that doesn't open it, said once for all of them.
    def self.shut?(headers, response) = headers&.key?("Api-Key") && response.status == 403

    def self.check(verb, path, params, response)
      exchange = Exchange.new(verb, path, params, response)
      return unless exchange.described?
      problems = exchange.problems(request: !RSpec.current_example&.metadata&.key?(:undescribed))
      RSpec::Expectations.fail_with("docs/openapi.yml: #{problems.join("\n")}") if problems.any?
      Record.add(exchange.operation, exchange.status)
    end
  end
end
