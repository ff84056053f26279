# frozen_string_literal: true

# `DiscourseEvent.track_events(:x) { … }` answers the events of the block.
module TrackEvents
  def trigger(event_name, *params, **kwargs)
    super
    @tracked&.push({ event_name: event_name, params: kwargs.empty? ? params : [*params, kwargs] })
  end

  # @return [Array<Hash>] each :event_name and :params
  def track_events(event_name = nil, args: nil)
    @tracked = events = []
    yield
    events.select do |event|
      [nil, event[:event_name]].include?(event_name) && (args.nil? || event[:params] == args)
    end
  ensure
    @tracked = nil
  end

  # @return [Hash, nil] the first of them
  def track(event_name, args: nil, &block) = track_events(event_name, args: args, &block).first
end

DiscourseEvent.singleton_class.prepend(TrackEvents)
