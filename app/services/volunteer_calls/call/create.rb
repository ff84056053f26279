# frozen_string_literal: true

module VolunteerCalls
  # Adds a call to a topic that exists.
  #
  # @example
  #   VolunteerCalls::Call::Create.call(params: { topic_id: 1, input: {…} }, guardian:)
  class Call::Create
    include Service::Base

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [Hash, String] :input see {CallInput}
    #   @return [Service::Base::Context] with :volunteer_call, or :input with its errors

    params do
      attribute :topic_id, :integer
      attribute :input

      validates :topic_id, presence: true
    end

    model :topic
    policy :can_add
    policy :no_call_yet
    step :read_input
    policy :valid_input
    try(ActiveRecord::RecordNotUnique) { transaction { step :create } }
    step :show_in_post
    step :publish
    step :invite

    private

    def fetch_topic(params:, guardian:)
      topic = Topic.find_by(id: params.topic_id)
      topic if guardian.can_see?(topic)
    end

    def can_add(guardian:, topic:)
      guardian.can_add_volunteer_call?(topic)
    end

    def no_call_yet(topic:)
      !Call.exists?(topic_id: topic.id)
    end

    def read_input(params:, guardian:)
      context[:input] = CallInput.new(params.input, author: guardian.user)
    end

    def valid_input(input:)
      input.valid?
    end

    def create(input:, topic:, guardian:)
      context[:volunteer_call] = input.build_call(topic: topic, user: guardian.user)
      context[:volunteer_call].save!
    end

    # The post's HTML carries the slots for readers without JavaScript.
    def show_in_post(topic:)
      topic.reload.first_post&.rebake!
    end

    def publish(topic:, volunteer_call:)
      Live.publish(topic, { created: true, version: volunteer_call.version })
    end

    def invite(topic:, input:, guardian:)
      Call::Invite.later(topic.id, guardian.user.id, input.invite)
    end
  end
end
