# frozen_string_literal: true

module VolunteerCalls
  # Claims: volunteering, standing by, the note on a claim, and dropping out.
  class ClaimsController < BaseController
    include AnswersWithClaims

    requires_login

    # Which theme somebody uses is nothing to an answer in JSON, and costs a query to know.
    skip_before_action :handle_theme, raise: false

    before_action :limit_rate

    # POST /volunteer-calls/slots/:slot_id/claims.json
    def create
      Claim::Take.call(service_params(take_params)) do |result|
        on_success do |claim:, delta:|
          render_claim(claim, delta, result[:existing_claim] ? 200 : 201)
        end
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:may_volunteer_at_all) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:may_volunteer) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:no_overlap) { |policy| render_overlaps(policy.reason) }
        on_failed_policy(:not_claimed_yet) { render_unchanged(result[:existing_claim]) }
        on_failed_policy(:seat_fits_kind) { |policy| render_refusal(policy.reason) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # PUT /volunteer-calls/claims/:id.json
    def update
      Claim::Annotate.call(service_params(claim_id: params[:id], note: params[:note])) do |result|
        on_success { |claim:| render json: { note: claim.note } }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:own_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:live) { raise Discourse::NotFound }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # DELETE /volunteer-calls/claims/:id.json
    def destroy
      Claim::Release.call(
        service_params(claim_id: params[:id], reason: params[:reason]),
      ) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:can_know_of_claim) { raise Discourse::NotFound }
        on_failed_policy(:own_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:slot_to_come) { render_refusal(Refusal.new(:slot_past)) }
        on_failed_policy(:still_live) { render_unchanged(result[:claim]) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def take_params
      {
        slot_id: params[:slot_id],
        kind: params[:kind] || "volunteer",
        note: params[:note],
        allow_overlap: params[:allow_overlap] || false,
      }
    end
  end
end
