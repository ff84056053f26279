# frozen_string_literal: true

module VolunteerCalls
  # How the doors that change a claim answer: `{ claim, delta }`.
  module AnswersWithClaims
    private

    # @param delta [Delta]
    # @param note [String, nil] the private one, for whoever made the request
    def render_claim(claim, delta, status, note: claim.note)
      render json: {
               claim: ClaimPayload.for(claim).merge(note: note),
               delta: delta.for_actor(guardian),
             },
             status: status
    end

    # The answer to a request that was carried out before: the same, with what is now.
    def render_unchanged(claim)
      seating = Seating.new(call_id: claim.call_id, slot_id: claim.slot_id, topic: claim.call.topic)
      render_claim(claim, Delta.new(seating, [claim]), 200)
    end

    def render_overlaps(overlaps)
      render_refusal(Refusal.new(:overlap), overlaps: overlaps)
    end

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-claims", 40, 1.minute).performed!
    end
  end
end
