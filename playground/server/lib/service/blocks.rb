# frozen_string_literal: true

module Service
  module Base
    # The words a service is written with.
    module StepsHelpers
      def model(name = :model, step_name = :"fetch_#{name}", optional: false)
        steps << ModelStep.new(name, step_name, optional: optional)
      end

      def params(name = :default, default_values_from: nil, &block)
        contract = Class.new(ContractBase)
        prefix = name == :default ? "" : name.to_s.classify
        const_set("#{prefix}Contract", contract)
        contract.class_eval(&block)
        steps << ContractStep.new(
          name,
          class_name: contract,
          default_values_from: default_values_from,
        )
      end

      def policy(name = :default, class_name: nil)
        steps << PolicyStep.new(name, class_name: class_name)
      end

      def step(name) = steps << Step.new(name)

      def transaction(&block) = steps << TransactionStep.new(&block)

      # @param keys [Array<Symbol>] parameters that name what is locked
      def lock(*keys, &block) = steps << LockStep.new(*keys, &block)

      def try(*exceptions, &block) = steps << TryStep.new(exceptions, &block)

      def options(&block)
        klass = const_set("Options", Class.new(OptionsBase))
        klass.class_eval(&block)
        steps << OptionsStep.new(:default, class_name: klass)
      end
    end

    # Steps inside a step.
    class BlockStep < Step
      include StepsHelpers

      attr_reader :steps

      def initialize(name = "", &block)
        super(name)
        @steps = []
        instance_exec(&block)
      end

      private

      def run(service, context) = steps.each { |step| step.call(service, context) }
    end

    # A database transaction around its steps.
    class TransactionStep < BlockStep
      private

      def run(service, context) = ActiveRecord::Base.transaction { super }
    end

    # Lets one call at a time through its steps, over all processes.
    class LockStep < BlockStep
      def initialize(*keys, &block)
        @keys = keys
        super(keys.join(":"), &block)
      end

      private

      def run(service, context)
        values = @keys.flat_map { |key| [key, context[:params].public_send(key)] }
        DistributedMutex.synchronize([service.class.to_s.underscore, *values].join(":")) { super }
      rescue Discourse::ReadOnly
        context[result_key].fail(lock_not_aquired: true)
        context.fail!
      end
    end

    # Turns exceptions of its steps into a failure.
    class TryStep < BlockStep
      def initialize(exceptions, &block)
        super("default", &block)
        @exceptions = exceptions.presence || [StandardError]
      end

      private

      def run(service, context)
        current = nil
        steps.each do |step|
          current = step
          step.call(service, context)
        end
      rescue *@exceptions => error
        raise if error.is_a?(Failure)
        context[current.result_key].fail(raised_exception?: true, exception: error)
        context[result_key][:exception] = error
        context.fail!
      end
    end
  end
end
