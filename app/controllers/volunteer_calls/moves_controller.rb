# frozen_string_literal: true

module VolunteerCalls
  # Organisers move people from one slot to another.
  class MovesController < BaseController
    include AnswersWithClaims

    requires_login

    before_action :limit_rate

    # PUT /volunteer-calls/claims/:id/move.json
    def update
      Claim::Move.call(service_params(move_params)) do |result|
        on_success { |claim:, delta:| render_claim(claim, delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:claim) { raise Discourse::NotFound }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:slot_of_call) { refuse_slot(:slot_unknown) }
        on_failed_policy(:another_slot) { refuse_slot(:already_in_slot, result) }
        on_failed_policy(:person_can_come) { refuse(:person_cannot_volunteer, result) }
        on_failed_policy(:still_live) { render_moved(result[:existing_claim]) }
        on_failed_policy(:said_yes) { refuse(:not_agreed_yet, result) }
        on_failed_policy(:may_leave) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:may_assign) { |policy| render_where_to(policy.reason) }
        on_failed_policy(:not_in_slot_yet) { refuse_slot(:already_in_slot, result) }
        on_failed_policy(:seat_free) { refuse_slot(:slot_full) }
        on_failed_policy(:no_overlap) { |policy| render_overlaps(policy.reason) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def move_params
      {
        claim_id: params[:id],
        slot_id: params[:slot_id],
        allow_overlap: params[:allow_overlap] || false,
      }
    end

    # The same request again is fine; otherwise somebody was faster.
    def render_moved(there)
      return render_unchanged(there) if there&.state == "claimed"
      render_refusal(Refusal.new(:claim_ended))
    end

    # What is about the call or its topic is wrong with no field.
    def render_where_to(refusal)
      return render_refusal(refusal) unless refusal.code.start_with?("slot_")
      refuse_slot(refusal.code)
    end

    # What is wrong with where they are to go is said there.
    def refuse_slot(code, result = nil) = refuse(code, result, field: "slot_id")

    def refuse(code, result = nil, field: nil)
      username = result && PersonName.of(result[:claim].user)
      render_refusal(Refusal.new(code, field: field, username: username))
    end
  end
end
