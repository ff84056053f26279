# frozen_string_literal: true

# `MessageBus.track_publish { … }` answers what the block published, with its audience.
module TrackPublish
  def publish(channel, data, opts = nil)
    id = super
    if @tracking && [nil, channel].include?(@tracked_channel)
      message = MessageBus::Message.new(-1, id, channel, data)
      %i[user_ids group_ids client_ids].each do |audience|
        message.public_send("#{audience}=", opts[audience]) if opts&.key?(audience)
      end
      @tracking << message
    end
    id
  end

  # @return [Array<MessageBus::Message>]
  def track_publish(channel = nil)
    @tracked_channel = channel
    @tracking = messages = []
    yield
    messages
  ensure
    @tracking = nil
  end
end

MessageBus.singleton_class.prepend(TrackPublish)
