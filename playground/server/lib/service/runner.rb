# frozen_string_literal: true

# Runs a service and then the one block that fits its outcome, in the caller's own object
# (a controller, a job). Blocks are asked in the order written, `on_failure` last; when none
# fits, nothing happens.
#
# A block gets the failed step's result (a policy's has `reason`, a contract's `errors`) and
# as keywords whatever it names of the context.
class Service::Runner
  def self.call(service, dependencies = {}, &block)
    new(service, dependencies, block.binding.receiver).call(&block)
  end

  def initialize(service, dependencies, caller)
    @service = service
    @dependencies = dependencies
    @caller = caller
    @actions = {}
  end

  def call(&block)
    instance_exec(result, &block)
    last = @actions.delete([:on_failure])
    action = [*@actions.values, last].compact.find { |candidate| candidate[:condition].call }
    action && perform(action)
  end

  def on_success(&block) = add(:on_success, -> { result.success? }, -> { result }, block)

  def on_failure(&block) = add(:on_failure, -> { result.failure? }, -> { result }, block)

  def on_failed_step(name, &block) = add_for(:on_failed_step, "step", name, block)

  def on_failed_policy(name = "default", &block) = add_for(:on_failed_policy, "policy", name, block)

  def on_failed_contract(name = "default", &block)
    add_for(:on_failed_contract, "contract", name, block)
  end

  def on_model_not_found(name = "model", &block)
    add_for(:on_model_not_found, "model", name, block) { |outcome| outcome.not_found }
  end

  # The block gets the record.
  def on_model_errors(name = "model", &block)
    found = -> { result["result.model.#{name}"] }
    add(
      [:on_model_errors, name],
      -> { found.call&.failure? && found.call.invalid },
      -> { result[name] },
      block,
    )
  end

  # The block gets the exception.
  def on_exceptions(*exceptions, &block)
    raised = -> { result["result.try.default"]&.exception }
    fits = -> do
      raised.call && (exceptions.empty? || exceptions.any? { |type| raised.call.is_a?(type) })
    end
    add([:on_exceptions, *exceptions], fits, raised, block)
  end

  def on_lock_not_acquired(*keys, &block)
    key = "result.lock.#{keys.join(":")}"
    add([:on_lock_not_acquired, *keys], -> { result[key]&.failure? }, -> { result }, block)
  end

  private

  def result = @result ||= @service.call(@dependencies)

  def add_for(action, kind, name, block, &more)
    outcome = -> { result["result.#{kind}.#{name}"] }
    fits = -> { outcome.call&.failure? && (more.nil? || more.call(outcome.call)) }
    add([action, name], fits, outcome, block)
  end

  def add(key, condition, argument, block)
    @actions[Array(key)] = { condition: condition, argument: argument, block: block }
  end

  def perform(action)
    keywords = action[:block].parameters.filter_map { |type, name| name if type == :keyreq }
    @caller.instance_exec(action[:argument].call, **result.slice(*keywords), &action[:block])
  end
end
