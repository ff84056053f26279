# frozen_string_literal: true

module Service
  module Base
    # What the steps of one call share: the caller's values, what the steps found, and under
    # "result.<kind>.<name>" how each step went. Unknown names answer nil.
    class Context
      delegate :slice, :dig, to: :store

      def self.build(values = {}) = values.is_a?(self) ? values : new(values)

      def initialize(values = {})
        @store = values.to_h.symbolize_keys
        @failure = false
      end

      def [](key) = store[key.to_sym]

      def []=(key, value)
        store[key.to_sym] = value
      end

      def to_h = store.dup

      def success? = !failure?

      def failure? = @failure

      # Marks the context as failed and goes on.
      def fail(values = {})
        store.merge!(values.symbolize_keys)
        @failure = true
        self
      end

      # Marks the context as failed and stops the service.
      #
      # @raise [Failure]
      def fail!(values = {})
        self.fail(values)
        raise Failure.new(self)
      end

      # @return [String] every step and how it went
      def inspect_steps
        lines =
          store.filter_map do |key, result|
            next unless key.start_with?("result.")
            "#{result.failure? ? "failed" : "done  "} #{key.to_s.delete_prefix("result.")} #{reason(result)}".rstrip
          end
        lines.join("\n")
      end

      private

      attr_reader :store

      def reason(result)
        result[:error] || result[:reason] || result[:errors]&.full_messages || result[:exception]
      end

      def method_missing(name, *args) = args.empty? ? store[name] : super

      def respond_to_missing?(name, include_private = false) = store.key?(name) || super
    end
  end
end
