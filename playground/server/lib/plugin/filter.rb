# frozen_string_literal: true

# Named chains of blocks that each may change a value, such as a post's cooked HTML.
class Plugin::Filter
  class << self
    # @yieldparam context [Object] what the value belongs to
    # @yieldparam result [Object] the value so far; the block answers the next one
    def register(name, &block)
      raise ArgumentError if block.nil? || block.arity != 2
      chains[name] << block
    end

    def apply(name, context, result)
      chains[name].inject(result) { |current, block| block.call(context, current) }
    end

    private

    def chains = @chains ||= Hash.new { |all, name| all[name] = [] }
  end
end
