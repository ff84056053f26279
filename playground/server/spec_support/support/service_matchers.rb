# frozen_string_literal: true

# Whether and where a service failed: `expect(result).to fail_a_policy(:can_claim)`.
module ServiceMatchers
  extend RSpec::Matchers::DSL

  matcher :run_successfully do
    match(&:success?)
    failure_message do |result|
      "Expected the service to succeed but it failed.\n\n#{result.inspect_steps}"
    end
    failure_message_when_negated do |result|
      "Expected the service to fail.\n\n#{result.inspect_steps}"
    end
  end

  # Makes a matcher for one kind of step; the block may ask more of its result.
  def self.failing(matcher_name, kind, default: nil, &more)
    matcher(matcher_name) do |name = default|
      match do |result|
        step = result["result.#{kind}.#{name}"]
        !!step&.failure? && result.failure? && (more.nil? || !!more.call(step))
      end
      failure_message do |result|
        known = result["result.#{kind}.#{name}"] ? "but it did not" : "but there was no such step"
        "Expected #{kind} '#{name}' to fail #{known}.\n\n#{result.inspect_steps}"
      end
      failure_message_when_negated do |result|
        "Expected #{kind} '#{name}' not to fail.\n\n#{result.inspect_steps}"
      end
    end
  end

  failing(:fail_a_step, "step", default: "model")
  failing(:fail_a_policy, "policy")
  failing(:fail_a_contract, "contract", default: "default")
  failing(:fail_to_find_a_model, "model", default: "model") { |step| step.not_found }
  failing(:fail_with_an_invalid_model, "model", default: "model") { |step| step.invalid }

  matcher :fail_with_exception do |type = StandardError|
    match { |result| result["result.try.default"]&.exception.is_a?(type) }
  end
end
