# frozen_string_literal: true

# Real parallel connections: transactional specs share one and would hide a missing lock.
# What includes it sets `self.use_transactional_tests = false`, and takes away what it made.
module Parallel
  CONNECTIONS = 20

  def self.included(group)
    group.around { |example| with_connections { example.run } }
  end

  # Runs the block for each item at the same instant, with a connection of its own.
  #
  # @param items [Array, Integer] Integer: so many times, with the number
  # @param mark [Symbol, nil] set in each thread, for what a spec slows down there only
  # @return [Array] what the blocks gave
  def at_once(items, mark: nil, &block)
    items = Array.new(items) { |index| index } if items.is_a?(Integer)
    barrier = Concurrent::CyclicBarrier.new(items.size)
    threads =
      items.map do |item|
        Thread.new do
          ActiveRecord::Base.connection_pool.with_connection do |connection|
            connection.select_value("SELECT 1")
            Thread.current[mark] = true if mark
            barrier.wait
            block.call(item)
          end
        end
      end
    threads.map(&:value)
  end

  private

  def with_connections
    config = ActiveRecord::Base.connection_db_config
    ActiveRecord::Base.establish_connection(config.configuration_hash.merge(pool: CONNECTIONS))
    yield
  ensure
    ActiveRecord::Base.establish_connection(config)
  end
end
