# frozen_string_literal: true

module Service
  module Base
    # One step: runs the service's method of that name with the parts of the context its
    # required keywords name.
    class Step
      # A step's keywords must be required ones.
      class DefaultValuesNotAllowed < StandardError
      end

      attr_reader :name, :method_name, :class_name

      def initialize(name, method_name = name, class_name: nil)
        @name = name
        @method_name = method_name
        @class_name = class_name
      end

      # @param service [Object] the service's instance
      def call(service, context)
        context[result_key] = Context.build
        run(service, context)
      end

      def result_key = "result.#{kind}.#{name}"

      private

      def run(service, context) = invoke(service, context)

      def invoke(service, context)
        object = class_name&.new(context)
        context[result_key][:object] = object if object
        method = object ? object.method(:call) : service.method(method_name)
        keywords = method.parameters
        if object.nil? && keywords.any? { |type, _| type != :keyreq }
          raise DefaultValuesNotAllowed,
                "In #{kind} '#{name}': default values in step implementations are not allowed."
        end
        method.call(**context.slice(*keywords.filter_map { |type, key| key if type == :keyreq }))
      end

      def kind = self.class.name.demodulize.delete_suffix("Step").downcase.presence || "step"
    end

    # Finds something. Nothing, an empty collection and whatever is raised all mean that it
    # was not found; a new record with mistakes is invalid.
    class ModelStep < Step
      # The step answered nothing.
      class NotFound < StandardError
      end

      def initialize(name, method_name, optional: false)
        super(name, method_name)
        @optional = optional
      end

      private

      def run(service, context)
        found = context[name] = invoke(service, context)
        raise NotFound if !@optional && (!found || found.try(:empty?))
        return if !found.try(:has_changes_to_save?) || !found.try(:invalid?)
        context[result_key].fail(invalid: true)
        context.fail!
      rescue Failure, DefaultValuesNotAllowed
        raise
      rescue StandardError => error
        exception = error unless error.is_a?(NotFound)
        context[result_key].fail(not_found: true, exception: exception)
        context.fail!
      end
    end

    # Asks whether it may go on.
    class PolicyStep < Step
      private

      def run(service, context)
        return if invoke(service, context)
        context[result_key].fail(reason: context[result_key].object&.reason)
        context.fail!
      end
    end

    # Checks the parameters and puts the contract in their place.
    class ContractStep < Step
      def initialize(name, class_name:, default_values_from: nil)
        super(name, name, class_name: class_name)
        @default_values_from = default_values_from
      end

      private

      def run(_service, context)
        names = class_name.attribute_names.map(&:to_sym)
        values =
          (
            if @default_values_from
              context[@default_values_from].slice(*names).to_h.symbolize_keys
            else
              {}
            end
          )
        values = values.merge(context[:params].slice(*names))
        contract = class_name.new(**values, options: context[:options])
        context[name == :default ? :params : :"#{name}_contract"] = contract
        if contract.invalid?
          context[result_key].fail(errors: contract.errors, parameters: contract.raw_attributes)
          context.fail!
        end
        contract.freeze
      end
    end

    # Turns the caller's options into an object.
    class OptionsStep < Step
      private

      def run(_service, context)
        context[:options] = class_name.new(context[:options])
      end
    end
  end
end
