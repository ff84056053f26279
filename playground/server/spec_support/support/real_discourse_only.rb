# frozen_string_literal: true

# Examples tagged `host: :discourse` need what the playground has not (review queue, search,
# e-mail …). They are not run here and never passed over in silence.
module RealDiscourseOnly
  TAG = { host: :discourse }.freeze

  # @return [Integer] how many loaded examples carry the tag
  def self.count
    RSpec.world.all_examples.count { |example| example.metadata[:host] == :discourse }
  end
end

RSpec.configure do |config|
  config.filter_run_excluding(RealDiscourseOnly::TAG)
  config.silence_filter_announcements = true

  config.after(:suite) do
    count = RealDiscourseOnly.count
    if count > 0
      config.reporter.message(
        "\nnot run here, only a real Discourse can show them: #{count} examples",
      )
    end
  end
end
