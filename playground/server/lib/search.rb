# frozen_string_literal: true

# The playground has no search; it only writes down what plugins add to one.
class Search
  def self.advanced_filter(trigger, name: nil, &block)
    advanced_filters[trigger] = { block: block, name: name }
  end

  # @return [Hash{Regexp=>Hash}]
  def self.advanced_filters = @advanced_filters ||= {}
end
