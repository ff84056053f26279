# frozen_string_literal: true

module VolunteerCalls
  # One person's relation to one slot. Claims end, they are never deleted.
  class Claim < ActiveRecord::Base
    self.table_name = "volunteer_call_claims"

    # How people may ask to help, and the state each kind begins in.
    KINDS = {
      "volunteer" => "claimed",
      "standby" => "standby",
      "last_resort" => "last_resort",
    }.freeze
    # The kind of a claim that somebody else began.
    NOMINATION = "nomination"

    # States in which a seat is held while the person is asked.
    AWAITING = %w[nominated offered].freeze
    # States that hold a seat.
    HOLDING = [*AWAITING, "claimed"].freeze
    # States in which the claim still counts.
    LIVE = [*HOLDING, "standby", "last_resort"].freeze
    # What became of somebody's place, once the slot is over.
    OUTCOMES = %w[attended no_show].freeze

    belongs_to :call, class_name: "VolunteerCalls::Call", inverse_of: :claims
    belongs_to :slot, class_name: "VolunteerCalls::Slot", inverse_of: :claims
    belongs_to :user, class_name: "::User"
    # Who nominated the person; stays when the nomination was answered.
    belongs_to :nominated_by, class_name: "::User", optional: true

    scope :live, -> { where(state: LIVE) }
    # With those of whom somebody said if they came: who is in a call, or was until it was over.
    scope :involved, -> { where(state: [*LIVE, *OUTCOMES]) }
    # Those who hold seats first, then the stand-by line in its order.
    scope :in_order, -> { order(:slot_id, :seat, :queue_number, :id) }

    # The person says yes to what they were asked; not saved, that is for {Seating#settle}.
    #
    # @return [String] the action
    def accept
      assign_attributes(state: "claimed", expires_at: nil)
      "accepted"
    end

    # Ends the claim; not saved, that is for {Seating#settle}.
    #
    # @param state [String] one of those in which a claim has ended
    # @param reason [String, nil] private
    def end_as(state, reason: nil, now: Time.zone.now)
      assign_attributes(
        state: state,
        seat: nil,
        queue_number: nil,
        expires_at: nil,
        reason: reason,
        ended_at: now,
      )
    end

    # @return [Boolean] whether somebody said if the person came
    def outcome? = OUTCOMES.include?(state)

    # @return [Boolean]
    def live? = LIVE.include?(state)

    # @return [Boolean] whether the person was asked and hasn't answered
    def awaiting? = AWAITING.include?(state)

    # @return [Boolean] whether the time to answer is over, also before the clock noticed
    def expired?(now = Time.zone.now) = !expires_at.nil? && expires_at <= now

    # @return [Boolean]
    def holds_seat? = !seat.nil?
  end
end
