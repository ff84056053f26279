# frozen_string_literal: true

module VolunteerCalls
  # Asking people, and their answers: to nominations and to offers alike.
  class NominationsController < BaseController
    include AnswersWithClaims

    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/slots/:slot_id/nominations.json
    def create
      RateLimiter.new(current_user, "volunteer-calls-nominations", 20, 1.hour).performed!
      Claim::Nominate.call(
        service_params(slot_id: params[:slot_id], username: params[:username], note: params[:note]),
      ) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 201, note: claim.nomination_note) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:may_volunteer_at_all) { |policy| render_refusal(policy.reason) }
        on_model_not_found(:nominee) { render_unknown_nominee }
        on_failed_policy(:can_be_asked) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:may_nominate) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:is_new_to_slot) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:seat_free) { render_refusal(Refusal.new(:slot_full)) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # PUT /volunteer-calls/claims/:id/accept.json
    def accept
      Claim::Accept.call(
        service_params(claim_id: params[:id], allow_overlap: params[:allow_overlap] || false),
      ) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:own) { raise Discourse::NotFound }
        on_failed_policy(:can_see_call) { raise Discourse::NotFound }
        on_failed_policy(:still_awaiting) { render_answered(result[:claim], "claimed") }
        on_failed_policy(:may_volunteer) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:no_overlap) { |policy| render_overlaps(policy.reason) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # PUT /volunteer-calls/claims/:id/decline.json
    def decline
      Claim::Decline.call(
        service_params(claim_id: params[:id], reason: params[:reason]),
      ) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:own) { raise Discourse::NotFound }
        on_failed_policy(:still_awaiting) { render_declined(result[:claim]) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # PUT /volunteer-calls/claims/:id/remind.json
    def remind
      Claim::Remind.call(service_params(claim_id: params[:id])) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200, note: claim.nomination_note) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_failed_policy(:can_see_call) { raise Discourse::NotFound }
        on_failed_policy(:nominator_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:to_come) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:still_awaiting) { render_refusal(Refusal.new(:nothing_to_answer)) }
        on_failed_policy(:not_asked_again_yet) do
          username = result[:claim].user.username
          render_refusal(Refusal.new(:asked_again_before, username: username))
        end
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def render_unknown_nominee
      username = params[:username].to_s
      render_refusal(Refusal.new(:nominee_unknown, field: "username", username: username))
    end

    # The page asks why only after the no, so that the no is one click.
    def render_declined(claim)
      return render_answered(claim, "declined") if params[:reason].blank?
      values = { claim_id: claim.id, reason: params[:reason] }
      Claim::GiveReason.call(service_params(values)) do
        on_failed_contract { |contract| render_contract(contract) }
        on_success { render_answered(claim, "declined") }
        on_failure { render_answered(claim, "declined") }
      end
    end

    # The same answer again is fine; another one comes too late.
    def render_answered(claim, state)
      return render_unchanged(claim) if claim.state == state
      render_refusal(Refusal.new(:nothing_to_answer))
    end
  end
end
