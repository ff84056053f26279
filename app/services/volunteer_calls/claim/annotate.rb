# frozen_string_literal: true

module VolunteerCalls
  # Writes, changes or empties the private note on a claim. Notes are for the person and
  # the organisers, so nothing is published.
  class Claim::Annotate
    include Service::Base

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :claim_id
    #   @option params [String] :note empty takes the note away
    #   @return [Service::Base::Context] with :claim

    params do
      attribute :claim_id, :integer
      attribute :note, :string

      before_validation { self.note = note&.strip.presence }

      validates :claim_id, presence: true
      validates :note, length: { maximum: Limits::NOTE }
    end

    model :claim
    policy :can_see_topic
    policy :own_or_organiser

    transaction do
      step :lock_call
      policy :live
      step :annotate
      step :record
    end

    private

    def fetch_claim(params:)
      Claim.eager_load(slot: { call: :topic }).find_by(id: params.claim_id)
    end

    def can_see_topic(guardian:, claim:)
      guardian.can_see?(claim.slot.call.topic)
    end

    def own_or_organiser(guardian:, claim:)
      claim.user_id == guardian.user&.id || guardian.can_manage_volunteer_call?(claim.slot.call)
    end

    # Whoever settles the claim writes all of it, the note as it was read included.
    def lock_call(claim:)
      Call.lock.find(claim.call_id)
      claim.reload
    end

    def live(claim:)
      claim.live?
    end

    def annotate(claim:, params:)
      claim.update!(note: params.note)
    end

    def record(claim:, guardian:)
      return unless claim.saved_change_to_note?
      Event.create!(
        call_id: claim.call_id,
        slot_id: claim.slot_id,
        claim_id: claim.id,
        user_id: claim.user_id,
        actor_id: guardian.user.id,
        action: "note_changed",
        from_state: claim.state,
        to_state: claim.state,
      )
    end
  end
end
