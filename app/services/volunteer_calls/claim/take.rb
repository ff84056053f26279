# frozen_string_literal: true

module VolunteerCalls
  # Somebody volunteers for a slot, or stands by for it.
  #
  # The same request again changes nothing: the policy `not_claimed_yet` fails and
  # `existing_claim` is the claim there is. Whoever stands by and volunteers when a seat
  # is free moves up to it.
  #
  # For people who are logged in; the controller sees to that.
  #
  # @example
  #   VolunteerCalls::Claim::Take.call(params: { slot_id: 1, kind: "volunteer" }, guardian:)
  class Claim::Take
    include Service::Base

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @option params [String] :kind a key of {Claim::KINDS}
    #   @option params [String] :note private, for the organisers
    #   @option params [Boolean] :allow_overlap go on although something else is then
    #   @return [Service::Base::Context] with :claim and :seating

    params do
      attribute :slot_id, :integer
      attribute :kind, :string, default: "volunteer"
      attribute :note, :string
      attribute :allow_overlap, :boolean, default: false

      before_validation { self.note = note&.strip.presence }

      validates :slot_id, presence: true
      validates :kind, inclusion: { in: Claim::KINDS.keys }
      validates :note, length: { maximum: Limits::NOTE }
    end

    model :topic
    policy :can_see_topic
    policy :may_volunteer_at_all, class_name: Claim::Policy::MayVolunteerAtAll

    transaction do
      step :lock_seating
      policy :not_claimed_yet
      policy :may_volunteer, class_name: Claim::Policy::MayVolunteer
      policy :seat_fits_kind, class_name: Claim::Policy::SeatFitsKind
      policy :no_overlap, class_name: Claim::Policy::NoOverlap
      step :take
    end

    step :publish

    private

    def fetch_topic(params:)
      SlotTopic.call(params.slot_id)
    end

    def can_see_topic(guardian:, topic:)
      guardian.can_see?(topic)
    end

    def lock_seating(topic:, params:, guardian:)
      context[:seating] = Seating.lock(
        call_id: topic.volunteer_call_id,
        slot_id: params.slot_id,
        topic: topic,
      )
      claim_id = context[:seating].claim_id_of(guardian.user.id)
      context[:existing_claim] = claim_id && Claim.find(claim_id)
    end

    def not_claimed_yet(existing_claim:, params:)
      existing_claim.nil? || (existing_claim.state == "standby" && params.kind == "volunteer")
    end

    def take(seating:, existing_claim:, params:, guardian:)
      claim = existing_claim || new_claim(seating, guardian.user)
      claim.assign_attributes(kind: params.kind, state: Claim::KINDS.fetch(params.kind))
      claim.note = params.note if params.note
      if params.kind == "volunteer"
        claim.assign_attributes(seat: seating.free_seat, queue_number: nil)
        action = "claimed"
      else
        claim.queue_number = seating.next_queue_number
        action = "stood_by"
      end
      context[:claim] = seating.settle(claim, action: action, actor: guardian.user)
    end

    def new_claim(seating, user)
      slot = seating.slot
      Claim.new(
        call_id: seating.call.id,
        slot_id: slot.id,
        slot_capacity: slot.capacity,
        user: user,
      )
    end

    def publish(seating:, claim:)
      context[:delta] = Delta.new(seating, claim).to_h
      Live.publish(seating.call.topic, context[:delta])
    end
  end
end
