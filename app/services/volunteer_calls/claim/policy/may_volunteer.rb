# frozen_string_literal: true

module VolunteerCalls
  # Whether this person can volunteer in this slot at all, by what is true under the lock.
  class Claim::Policy::MayVolunteer < Service::PolicyBase
    # What doesn't hold where somebody has to step in at short notice, nor for those who were
    # asked: the end of volunteering.
    OPEN_AFTER_CLOSING = %i[volunteering_closed topic_closed].freeze

    delegate :seating, to: :context, private: true

    def call = refusal.nil?

    # @return [Refusal]
    def reason = refusal

    private

    def refusal
      @refusal ||= call_refusal || slot_refusal
    end

    def call_refusal
      refusal = guardian.volunteer_refusal(seating.call)
      refusal unless refusal && OPEN_AFTER_CLOSING.include?(refusal.code) && open_after_closing?
    end

    def open_after_closing?
      asked = context[:existing_claim]
      (seating.slot.cover_needed? && context.params.kind == "volunteer") || asked&.awaiting?
    end

    def slot_refusal
      return Refusal.new(:slot_withdrawn) if seating.slot.withdrawn?
      return Refusal.new(:slot_past) if seating.slot.past?
      Refusal.new(:answer_too_late) if context[:existing_claim]&.expired?
    end
  end
end
