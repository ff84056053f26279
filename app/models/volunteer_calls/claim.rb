# frozen_string_literal: true

module VolunteerCalls
  # One person's relation to one slot. Claims end, they are never deleted.
  class Claim < ActiveRecord::Base
    self.table_name = "volunteer_call_claims"

    # How people may ask to help, and the state each kind begins in.
    KINDS = { "volunteer" => "claimed", "standby" => "standby" }.freeze

    # States that hold a seat.
    HOLDING = %w[nominated offered claimed].freeze
    # States in which the claim still counts.
    LIVE = [*HOLDING, "standby", "last_resort"].freeze

    belongs_to :call, class_name: "VolunteerCalls::Call", inverse_of: :claims
    belongs_to :slot, class_name: "VolunteerCalls::Slot", inverse_of: :claims
    belongs_to :user, class_name: "::User"

    scope :live, -> { where(state: LIVE) }
    # Those who hold seats first, then the stand-by line in its order.
    scope :in_order, -> { order(:slot_id, :seat, :queue_number, :id) }

    # @return [Boolean]
    def live? = LIVE.include?(state)

    # @return [Boolean]
    def holds_seat? = !seat.nil?
  end
end
