# frozen_string_literal: true

require "set"

# Announcements plugins listen to. Handlers run in the order they were added, in the
# thread (and transaction) of whoever announces; what they raise goes through.
class DiscourseEvent
  class << self
    # @return [Hash{Symbol=>Set<Proc>}]
    def events = @events ||= Hash.new { |all, name| all[name] = Set.new }

    def trigger(event_name, *args, **kwargs)
      events[event_name].each { |handler| handler.call(*args, **kwargs) }
    end

    def on(event_name, &block) = events[event_name] << block

    def off(event_name, &block)
      raise ArgumentError, "DiscourseEvent.off must reference a block" if block.nil?
      events[event_name].delete(block)
    end

    def all_off(event_name) = events.delete(event_name)
  end
end
