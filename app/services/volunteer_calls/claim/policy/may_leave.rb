# frozen_string_literal: true

module VolunteerCalls
  # Whether somebody can still be moved from where they are: what is over stays as it was, and
  # what was withdrawn comes back as it was.
  class Claim::Policy::MayLeave < Service::PolicyBase
    delegate :claim, :seating, to: :context, private: true

    def call = reason.nil?

    # @return [Refusal]
    def reason = @reason ||= code && Refusal.new(code)

    private

    def code
      slot = seating.call.slots.find { |it| it.id == claim.slot_id }
      return :slot_withdrawn if slot.withdrawn?
      :slot_past if slot.past?
    end
  end
end
