# frozen_string_literal: true

module VolunteerCalls
  # Somebody volunteers for a slot, stands by for it, or would do it if nobody else can.
  #
  # The same request again changes nothing: the policy `not_claimed_yet` fails and
  # `existing_claim` is the claim there is. Whoever stands by and volunteers when a seat
  # is free moves up to it; whoever was asked and volunteers accepts.
  #
  # For people who are logged in; the controller sees to that.
  #
  # @example
  #   VolunteerCalls::Claim::Take.call(params: { slot_id: 1, kind: "volunteer" }, guardian:)
  class Claim::Take
    include Service::Base
    include OnSlot

    # What somebody may still become who has a claim already.
    FURTHER = {
      "volunteer" => %w[standby last_resort nominated offered],
      "standby" => %w[last_resort],
      "last_resort" => [],
    }.freeze

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

    def lock_seating(topic:, params:, guardian:)
      lock_slot_for(guardian.user, topic, params)
    end

    def not_claimed_yet(existing_claim:, params:)
      existing_claim.nil? || FURTHER.fetch(params.kind).include?(existing_claim.state)
    end

    def take(seating:, existing_claim:, params:, guardian:)
      claim = existing_claim || new_claim(seating, guardian.user)
      claim.note = params.note if params.note
      action =
        case params.kind
        when "volunteer"
          volunteer(claim, seating)
        when "standby"
          stand_by(claim, seating)
        else
          claim.assign_attributes(kind: "last_resort", state: "last_resort")
          "last_resort_offered"
        end
      context[:claim] = seating.settle(claim, action: action, actor: guardian.user)
    end

    def volunteer(claim, seating)
      return claim.accept if claim.awaiting?
      covers = seating.slot.cover_needed?
      claim.assign_attributes(
        kind: "volunteer",
        state: "claimed",
        seat: seating.free_seat,
        queue_number: nil,
      )
      covers ? "covered" : "claimed"
    end

    def stand_by(claim, seating)
      claim.assign_attributes(
        kind: "standby",
        state: "standby",
        queue_number: seating.next_queue_number,
      )
      "stood_by"
    end
  end
end
