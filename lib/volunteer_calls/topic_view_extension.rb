# frozen_string_literal: true

module VolunteerCalls
  # The call of the topic on the page, read once for everything that asks about it.
  module TopicViewExtension
    # @return [Hash, nil] see {CallPayload}; nil when the topic has no call
    def volunteer_call_payload
      return @volunteer_call_payload if defined?(@volunteer_call_payload)
      @volunteer_call_payload = CallPayload.call(topic: topic, guardian: guardian)
    end

    # @return [Hash, nil] the call as it may leave the forum: to nobody in particular, so
    #   without notes, anybody's address, and names that are not everybody's
    def volunteer_call_public_payload
      return @volunteer_call_public_payload if defined?(@volunteer_call_public_payload)
      payload = CallPayload.call(topic: topic, guardian: Guardian.new)
      @volunteer_call_public_payload = payload&.except(:viewer)
    end

    # @return [Boolean] whether the viewer may add a call to this topic
    def can_add_volunteer_call?
      volunteer_call_payload.nil? && guardian.can_add_volunteer_call?(topic)
    end
  end
end
