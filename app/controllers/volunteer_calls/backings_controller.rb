# frozen_string_literal: true

module VolunteerCalls
  # Backings: being happy for somebody to do it, and taking it back.
  class BackingsController < BaseController
    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/claims/:claim_id/backings.json
    def create
      Backing::Add.call(service_params(claim_id: params[:claim_id])) do |result|
        on_success { |claim:, delta:| render_backings(claim, delta, 201) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:can_see_call) { raise Discourse::NotFound }
        on_failed_policy(:can_see_claim) { raise Discourse::NotFound }
        on_failed_policy(:may_volunteer_at_all) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:somebody_elses) { render_refusal(Refusal.new(:own_claim)) }
        on_failed_policy(:still_live) { render_refusal(Refusal.new(:claim_ended)) }
        on_failed_policy(:to_come) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:not_backed_yet) { render_unchanged(result[:claim]) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # DELETE /volunteer-calls/claims/:claim_id/backings.json
    def destroy
      Backing::Remove.call(service_params(claim_id: params[:claim_id])) do |result|
        on_success { |claim:, delta:| render_backings(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:can_know_of_claim) { raise Discourse::NotFound }
        on_failed_policy(:was_backed) { render_unchanged(result[:claim]) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-support", 40, 1.minute).performed!
    end

    def render_backings(claim, delta, status)
      names = guardian.sees_volunteer_names?(claim.call)
      backings = Backing.payload(Backing.user_ids(claim.id), names: names)
      render json: {
               claim: {
                 id: claim.id,
                 backings: backings,
               },
               delta: delta.for_actor(guardian),
             },
             status: status
    end

    # The answer to a request that was carried out before: the same, with what is now.
    def render_unchanged(claim)
      seating = Seating.new(call_id: claim.call_id, slot_id: claim.slot_id, topic: claim.call.topic)
      backings = Backing.payload(Backing.user_ids(claim.id))
      render_backings(claim, SupportDelta.backings(seating, claim, backings), 200)
    end
  end
end
