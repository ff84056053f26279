# frozen_string_literal: true

module VolunteerCalls
  # An organiser moves somebody who said yes to another slot of the same call. All or nothing:
  # the old claim ends, its seat goes the usual way, and the person is down for the other slot
  # as if assigned, with what they hold there already becoming that claim. They are told once,
  # of both, and give the place back with one click.
  #
  # Volunteering may have closed. The same request again changes nothing: the policy
  # `still_live` fails, and `existing_claim` is where the person is.
  class Claim::Move
    include Service::Base
    include OnClaim
    include OnSlot
    include PutsDown

    # Who was asked and hasn't answered hasn't agreed to anything that could be moved.
    MOVABLE = %w[claimed standby last_resort].freeze

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [Integer] :slot_id where to
    #   @option params [Boolean] :allow_overlap go on although the person does something else then
    #   @return [Service::Base::Context] with :claim, the new one, and :delta

    params do
      attribute :claim_id, :integer
      attribute :slot_id, :integer
      attribute :allow_overlap, :boolean, default: false

      validates :claim_id, :slot_id, presence: true
    end

    model :claim
    model :topic
    policy :can_see_topic
    policy :organiser
    policy :slot_of_call
    policy :another_slot
    policy :person_can_come

    transaction do
      step :lock_seating
      policy :still_live
      policy :said_yes
      policy :may_leave, class_name: Claim::Policy::MayLeave
      policy :may_assign, class_name: Claim::Policy::MayAssign
      policy :not_in_slot_yet
      policy :seat_free
      policy :no_overlap, class_name: Claim::Policy::AssigneeIsFree
      step :arrive
      step :leave
    end

    step :publish

    private

    def fetch_topic(claim:)
      claim.slot.call.topic
    end

    def slot_of_call(claim:, params:)
      Slot.exists?(id: params.slot_id, call_id: claim.call_id)
    end

    def another_slot(claim:, params:)
      claim.slot_id != params.slot_id
    end

    # Whoever can't have a new place can still give up the old one, which nobody does for them.
    def person_can_come(claim:, topic:, guardian:)
      person = claim.user
      return false if person.nil? || !person.active
      theirs = Guardian.new(person)
      theirs.volunteer_person_refusal.nil? && theirs.can_see?(topic) &&
        (person.id == guardian.user.id || guardian.can_ask_volunteer?(person))
    end

    # One lock and one version for both slots: the other one is only read again.
    def lock_seating(claim:, topic:, params:)
      seating =
        Seating.lock(
          call_id: claim.call_id,
          slot_id: params.slot_id,
          topic: topic,
          user: claim.user,
        )
      context[:seating] = seating
      context[:left_slot_id] = claim.slot_id
      there = seating.claim_id_of(claim.user_id)
      context[:existing_claim] = there && Claim.find(there)
      claim.reload
    end

    def still_live(claim:)
      claim.live?
    end

    def said_yes(claim:)
      MOVABLE.include?(claim.state)
    end

    def arrive(seating:, existing_claim:, claim:, guardian:)
      arrived = existing_claim || new_claim(seating, claim.user)
      arrived.assign_attributes(
        state: "claimed",
        kind: "volunteer",
        seat: arrived.seat || seating.free_seat,
        queue_number: nil,
        expires_at: nil,
        note: arrived.note || claim.note,
      )
      context[:arrived] = seating.settle(
        arrived,
        action: "moved",
        actor: guardian.user,
        other_slot_id: claim.slot_id,
      )
    end

    def leave(claim:, seating:, topic:, guardian:)
      left = Seating.new(call_id: claim.call_id, slot_id: claim.slot_id, topic: topic)
      held = claim.holds_seat?
      claim.end_as("removed")
      left.settle(claim, action: "moved_away", actor: guardian.user, other_slot_id: seating.slot.id)
      PublicLine.soon(claim.slot_id) if held
      context[:left] = left
      context[:claim] = context[:arrived]
    end

    def publish(seating:, left:)
      context[:delta] = MoveDelta.new(seating, left)
      Live.publish(seating.call.topic, context[:delta].for_all)
    end
  end
end
