# frozen_string_literal: true

require_relative "context"
require_relative "steps"
require_relative "blocks"

module Service
  # What makes a class a service: a list of steps run in order until one fails. As in
  # Discourse 3.5, so without the later `only_if` and `each`.
  module Base
    extend ActiveSupport::Concern

    # A step failed.
    class Failure < StandardError
      attr_reader :context

      def initialize(context = nil)
        @context = context
        super()
      end
    end

    # The caller's parameters before a contract: what is missing is nil.
    class Params
      delegate :slice, :merge, to: :to_h

      def initialize(values) = @values = values.to_h.symbolize_keys.freeze

      def to_h = @values

      alias to_hash to_h

      private

      def method_missing(name, *) = @values[name]

      def respond_to_missing?(name, include_private = false) = @values.key?(name) || super
    end

    included { attr_reader :context }

    class_methods do
      include StepsHelpers

      # @param context [Hash] params:, guardian: and what else the steps need
      # @yield what to do about the outcome, see {Runner}
      # @return [Context] without a block
      def call(context = {}, &actions)
        actions ? Runner.call(self, context, &actions) : new(context).tap(&:run).context
      end

      # @raise [Failure]
      def call!(context = {}) = new(context).tap(&:run!).context

      def steps = @steps ||= []
    end

    def initialize(values = {})
      values = { params: {} }.merge(values.compact)
      @context = Context.build(values.merge(params: Params.new(values[:params])))
    end

    # @api private
    def run
      run!
    rescue Failure => failure
      raise unless failure.context.equal?(context)
    end

    # @api private
    def run! = self.class.steps.each { |step| step.call(self, context) }

    # Fails the step it is called in.
    def fail!(message)
      name = caller_locations(1, 1).first.base_label
      context["result.step.#{name}"].fail(error: message)
      context.fail!
    end
  end
end
