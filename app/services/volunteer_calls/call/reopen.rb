# frozen_string_literal: true

module VolunteerCalls
  # Opens a call again that was cancelled or closed, or gives people more time. Who stands by
  # is asked for what became free meanwhile.
  class Call::Reopen
    include Service::Base
    include AltersCall

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [String] :closes_at as {WallClock} reads it, or empty for none. Left out,
    #     the closing time stays if it is still to come.
    #   @return [Service::Base::Context] with :volunteer_call, or :errors

    params do
      attribute :topic_id, :integer
      attribute :closes_at
      attribute :keep_closing, :boolean, default: false

      validates :topic_id, presence: true
    end

    model :topic
    model :volunteer_call
    policy :can_edit

    transaction do
      step :lock_call
      step :read_closing_time
      policy :valid_closing_time
      policy :anything_to_do
      step :reopen
      step :ask_stand_bys
    end

    step :show_in_post
    step :publish

    private

    def read_closing_time(volunteer_call:, params:)
      context[:errors] = FieldErrors.new
      context[:closes_at] = (
        if params.keep_closing
          to_come(volunteer_call.closes_at)
        else
          given(volunteer_call, params, context[:errors])
        end
      )
    end

    def valid_closing_time(errors:)
      errors.empty?
    end

    def anything_to_do(volunteer_call:)
      volunteer_call.cancelled? || volunteer_call.closes_at.to_i != context[:closes_at].to_i
    end

    def reopen(volunteer_call:, guardian:)
      closes_at = context[:closes_at]
      before = volunteer_call.closes_at
      context[:was_cancelled] = volunteer_call.cancelled?
      alter(
        volunteer_call,
        { closes_at: closes_at, cancelled_at: nil, cancel_reason: nil },
        action: "call_reopened",
        actor: guardian.user,
        was_cancelled: context[:was_cancelled],
        old: {
          closes_at: before&.utc&.iso8601,
        },
        new: {
          closes_at: closes_at&.utc&.iso8601,
        },
      )
    end

    # Nobody was asked while it was cancelled.
    def ask_stand_bys(volunteer_call:, topic:)
      return unless context[:was_cancelled]
      volunteer_call.slots.each do |slot|
        seating = Seating.new(call_id: volunteer_call.id, slot_id: slot.id, topic: topic)
        FreedSeat.new(seating).ask_next
      end
    end

    def to_come(closes_at) = (closes_at if closes_at && closes_at > Time.zone.now)

    def given(call, params, errors)
      fields =
        InputFields.new(
          { "closes_at" => params.closes_at },
          path: "",
          known: %w[closes_at],
          errors: errors,
        )
      time = fields.time(:closes_at, WallClock.new(call.timezone))
      errors.add("closes_at", :closes_in_past) if time && time <= Time.zone.now
      time
    end
  end
end
