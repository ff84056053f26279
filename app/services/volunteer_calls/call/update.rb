# frozen_string_literal: true

module VolunteerCalls
  # Edits a call people may hold places in, or says whom that would touch.
  #
  # What is missing in the input is withdrawn, what was withdrawn and is in it comes back:
  # sending what was before is *undo*. An edit that changes nothing writes nothing.
  #
  # @example
  #   VolunteerCalls::Call::Update.call(
  #     params: { topic_id: 1, version: 7, input: {…}, dry_run: true }, guardian:,
  #   )
  class Call::Update
    include Service::Base
    include AltersCall

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [Hash, String] :input see {CallInput}; slots with their ids
    #   @option params [Integer] :version of the call that was edited
    #   @option params [Boolean] :dry_run writes nothing
    #   @option params [String] :reason for those who hear of it
    #   @return [Service::Base::Context] with :preview, or :input with its errors, or :edit
    #     with its errors

    params do
      attribute :topic_id, :integer
      attribute :input
      attribute :version, :integer
      attribute :dry_run, :boolean, default: false
      attribute :reason, :string

      before_validation { self.reason = reason&.squish.presence }

      validates :topic_id, :version, presence: true
      validates :reason, length: { maximum: Limits::REASON }
    end

    model :topic
    model :volunteer_call
    policy :can_edit

    transaction do
      step :lock_call
      policy :not_cancelled
      policy :not_edited_meanwhile
      step :read_input
      policy :valid_input
      step :compare
      policy :possible
      step :write
    end

    step :show_in_post
    step :publish

    private

    def not_cancelled(volunteer_call:)
      !volunteer_call.cancelled?
    end

    # People who volunteer raise the version too; they don't stand in anybody's way.
    def not_edited_meanwhile(volunteer_call:, params:)
      volunteer_call.edited_version <= params.version
    end

    def read_input(params:, volunteer_call:)
      context[:input] = CallInput.new(params.input, call: volunteer_call)
    end

    def valid_input(input:)
      input.valid?
    end

    def compare(volunteer_call:, topic:, input:, guardian:)
      volunteer_call.topic = topic
      context[:edit] = Edit.new(call: volunteer_call, input: input, editor: guardian.user)
      context[:preview] = Edit::Preview.new(context[:edit]).to_h
    end

    def possible(edit:, params:)
      params.dry_run || edit.refused.empty?
    end

    def write(edit:, topic:, params:)
      return if params.dry_run || !edit.any?
      context[:written] = Edit::Writing.new(edit, topic: topic, reason: params.reason).call
    end

    # Also the line that names people, should names no longer be everybody's.
    def show_in_post(topic:)
      return if context[:written].nil?
      super
      ThanksLine.new(context[:written]).rewrite
    end

    def publish(topic:)
      super(topic: topic, volunteer_call: context[:written]) if context[:written]
    end
  end
end
