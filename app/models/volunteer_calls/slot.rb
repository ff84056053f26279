# frozen_string_literal: true

module VolunteerCalls
  # One job at one time. `held` counts the seats held and is written, under the call's
  # lock, by whatever changes a claim.
  class Slot < ActiveRecord::Base
    include SlotStanding

    self.table_name = "volunteer_call_slots"

    belongs_to :call, class_name: "VolunteerCalls::Call", inverse_of: :slots
    has_many :claims, class_name: "VolunteerCalls::Claim", inverse_of: :slot
    has_many :links, -> { order(:id) }, class_name: "VolunteerCalls::Link", inverse_of: :slot
  end
end
