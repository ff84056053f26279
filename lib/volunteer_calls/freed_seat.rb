# frozen_string_literal: true

module VolunteerCalls
  # What becomes of a seat that is free again, however it came free: a drop-out, a removal,
  # a no, no answer, more room, a person who is gone. The one place that decides it.
  #
  # - At short notice a seat that is needed is nobody's in particular: *cover needed*, the
  #   first to say yes has it.
  # - Otherwise the first who stands by is asked, with an offer that holds the seat and
  #   expires. A free seat with somebody standing by therefore never lasts, and no newcomer
  #   is faster than the line.
  # - Those who said "only if nobody else" are asked when volunteering is over, or the slot
  #   near, and the seat is needed; also at short notice, unless others are asked just then.
  #
  # Works under the call's lock.
  class FreedSeat
    # Asks those who stand by for what became free while nobody could be asked: the topic
    # was deleted or archived.
    #
    # @param call_id [Integer]
    # @param topic [Topic]
    def self.catch_up(call_id, topic)
      waiting = Claim.where(call_id: call_id, state: "standby").select(:slot_id)
      Slot
        .where(id: waiting)
        .where("held < capacity")
        .order(:id)
        .pluck(:id)
        .each do |slot_id|
          Change.in(call_id: call_id, slot_id: slot_id, topic: topic) do |seating|
            new(seating).ask_next
          end
        end
    end

    # @param seating [Seating]
    def initialize(seating, now = Time.zone.now)
      @seating = seating
      @now = now
    end

    # @return [Boolean] whether somebody has to step in, and everybody is asked at once
    def needs_cover?
      asks? && slot.places_open.positive? && slot.at_short_notice?(@now)
    end

    # Offers each free seat to the next who is to be asked. Once the slot has begun nobody has
    # time to answer: whoever is there takes the seat.
    def ask_next
      return if !asks? || begun?
      while seating.free_seat && (claim = next_claim)
        offer(claim)
      end
    end

    private

    attr_reader :seating

    def slot = seating.slot

    # Nobody is asked into what won't happen or can't be seen.
    def asks?
      topic = seating.call.topic
      slot.to_come?(@now) && !seating.call.cancelled? && topic && !topic.deleted_at &&
        !topic.archived
    end

    def begun? = !slot.starts_at.nil? && slot.starts_at <= @now

    def all_at_once? = needs_cover? && (slot.cover_needed?(@now) || seating.standing_by.any?)

    # Who can't come any more keeps their place in the line, but isn't asked.
    def next_claim
      candidates.lazy.map { |place| Claim.find(place.id) }.find { |claim| can_come?(claim.user) }
    end

    def candidates
      return [] if all_at_once?
      return seating.standing_by unless LastResort.due?(seating.call, slot, @now)
      [*seating.standing_by, *(seating.last_resorts if slot.places_open.positive?)]
    end

    def can_come?(user)
      return false if user.nil?
      guardian = Guardian.new(user)
      guardian.volunteer_person_refusal.nil? && guardian.can_see?(seating.call.topic)
    end

    def offer(claim)
      claim.assign_attributes(
        state: "offered",
        seat: seating.free_seat,
        queue_number: nil,
        expires_at: AnswerTime.of_offer(slot, @now),
      )
      seating.settle(claim, action: "offered", actor: Discourse.system_user)
    end
  end
end
