# frozen_string_literal: true

module VolunteerCalls
  # Organisers put people into slots.
  class AssignmentsController < BaseController
    include AnswersWithClaims

    # What can be assigned; standing by is for each to say themselves.
    KIND = "volunteer"

    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/slots/:slot_id/claims.json with a username
    def create
      return render_wrong_field("kind", :not_a_choice) if [nil, KIND].exclude?(params[:kind])
      Claim::Assign.call(service_params(assign_params)) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 201) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:organiser) { raise Discourse::InvalidAccess }
        on_model_not_found(:assignee) { render_unknown }
        on_failed_policy(:can_be_assigned) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:not_in_slot_yet) { render_unchanged(result[:existing_claim]) }
        on_failed_policy(:may_assign) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:seat_free) { render_refusal(Refusal.new(:slot_full)) }
        on_failed_policy(:no_overlap) { |policy| render_overlaps(policy.reason) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def assign_params
      {
        slot_id: params[:slot_id],
        username: params[:username],
        note: params[:note],
        allow_overlap: params[:allow_overlap] || false,
      }
    end

    def render_unknown
      username = params[:username].to_s
      render_refusal(Refusal.new(:nominee_unknown, field: "username", username: username))
    end
  end
end
