# frozen_string_literal: true

module VolunteerCalls
  # What happened to a claim, a slot or a call, newest first, a page at a time. It is there also
  # when the people or the slot are gone.
  class History
    PAGE = 50
    # What happens to a slot happens to those who are in it.
    OF_SLOT = %w[slot_changed slot_withdrawn slot_restored cover_needed].freeze
    # What happens to a call happens to its slots, and to those who are in them.
    OF_CALL = %w[call_changed call_cancelled call_reopened].freeze

    # @param claim [Claim]
    # @return [History] with what happened to its slot and its call since
    def self.of_claim(claim)
      own = Event.where(claim_id: claim.id)
      slot = Event.where(slot_id: claim.slot_id, claim_id: nil, action: OF_SLOT)
      around = slot.or(whole_call(claim.call_id))
      new(own.or(around.where("id > ?", own.minimum(:id).to_i)))
    end

    # @param slot_id [Integer]
    # @param call_id [Integer]
    # @return [History] with what happened to its call
    def self.of_slot(slot_id, call_id)
      new(Event.where(slot_id: slot_id).or(whole_call(call_id)))
    end

    def self.whole_call(call_id) = Event.where(call_id: call_id, slot_id: nil, action: OF_CALL)
    private_class_method :whole_call

    # @param call_id [Integer]
    def self.of_call(call_id) = new(Event.where(call_id: call_id))

    # @param events [ActiveRecord::Relation<Event>]
    def initialize(events)
      @events = events
    end

    # @param after [Integer, nil] the id with which the page before ended
    # @return [Array(Array<Event>, Integer or nil)] the page, and what the next one is after
    def page(after: nil, size: PAGE)
      scope = @events.order(id: :desc).limit(size + 1)
      scope = scope.where("id < ?", after) if after
      found = scope.to_a
      shown = found.first(size)
      [shown, (shown.last.id if found.size > size)]
    end
  end
end
