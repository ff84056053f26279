# frozen_string_literal: true

module VolunteerCalls
  # For controllers whose answer is a whole call.
  module AnswersWithCall
    private

    # @param topic [Topic]
    # @param status [Integer] HTTP
    # @param more [Hash] further top-level keys
    def render_call(topic, status, **more)
      payload = CallPayload.call(topic: topic, guardian: guardian)
      raise Discourse::NotFound if payload.nil?
      render json: { volunteer_call: payload, **more }, status: status
    end
  end
end
