# frozen_string_literal: true

# Writes down which of the loaded examples only a real Discourse can run, for bin/test to list.
RSpec.configure do |config|
  config.after(:suite) do
    examples = RSpec.world.all_examples.select { |one| one.metadata[:host] == :discourse }
    lines = examples.map { |one| "#{one.location} #{one.full_description}\n" }
    File.write(ENV.fetch("NOT_RUN_FILE"), lines.join)
  end
end
