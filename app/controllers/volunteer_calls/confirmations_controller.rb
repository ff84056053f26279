# frozen_string_literal: true

module VolunteerCalls
  # Whether a slot that moved still suits somebody.
  class ConfirmationsController < BaseController
    include AnswersWithClaims

    requires_login

    before_action :limit_rate

    # PUT /volunteer-calls/claims/:id/confirm.json
    def update
      Claim::Confirm.call(service_params(claim_id: params[:id])) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:own) { raise Discourse::NotFound }
        on_failed_policy(:can_see_call) { raise Discourse::NotFound }
        on_failed_policy(:still_live) { render_refusal(Refusal.new(:nothing_to_answer)) }
        on_failed_policy(:still_to_confirm) { render_unchanged(result[:claim]) }
        on_failed_policy(:call_on) { render_off(result[:seating]) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def render_off(seating)
      code = seating.call.cancelled? ? :call_cancelled : :slot_withdrawn
      render_refusal(Refusal.new(code))
    end
  end
end
