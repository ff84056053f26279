# frozen_string_literal: true

require "set"

module ApiDescription
  # What of the description the specs asked for, so that nothing stands in it that isn't so.
  module Record
    FOLDER = File.expand_path("../../requests", __dir__)

    def self.seen = @seen ||= Set.new

    # @param operation [Operation]
    # @param status [String]
    def self.add(operation, status) = seen << [operation.to_s, status]

    # @return [Array<String>] what nothing asked for
    def self.missing(seen = self.seen)
      described =
        ApiDescription.operations.flat_map { |it| it.statuses.map { |status| [it.to_s, status] } }
      (described - seen.to_a).map { |operation, status| "#{operation} #{status}" }
    end

    # Part of the suite asks for part of the description, and a failed example for nobody knows
    # what: then there is nothing to say.
    #
    # @param examples [Array<RSpec::Core::Example>] of this run
    # @return [Boolean] whether every request spec ran and passed
    def self.whole?(examples)
      ours = examples.select { |it| it.metadata[:absolute_file_path].start_with?("#{FOLDER}/") }
      files = ours.map { |it| it.metadata[:absolute_file_path] }.uniq
      (Dir["#{FOLDER}/**/*_spec.rb"] - files).empty? && ours.all? { |it| passed?(it) }
    end

    # @raise [RuntimeError] when the whole suite ran, and left something out
    def self.check!(examples = RSpec.world.all_examples)
      return unless whole?(examples) && missing.any?
      raise "docs/openapi.yml describes what no spec asked for:\n  #{missing.join("\n  ")}"
    end

    # What only another host can show counts as if it had run.
    def self.passed?(example)
      status = example.execution_result.status
      status == :passed || (status.nil? && example.metadata[:host].present?) || status == :pending
    end
    private_class_method :passed?
  end
end
