# frozen_string_literal: true

module VolunteerCalls
  # Whether somebody came.
  class OutcomesController < BaseController
    include AnswersWithClaims

    requires_login

    before_action :limit_rate

    # PUT /volunteer-calls/claims/:id/outcome.json
    def update
      Claim::RecordOutcome.call(
        service_params(claim_id: params[:id], outcome: params[:outcome]),
      ) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:can_see_call) { raise Discourse::NotFound }
        on_failed_policy(:own_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:says_something_new) { render_unchanged(result[:claim]) }
        on_failed_policy(:may_record_outcome) { |policy| render_refusal(policy.reason) }
        on_failure { render json: failed_json, status: 422 }
      end
    end
  end
end
