# frozen_string_literal: true

module VolunteerCalls
  # How a slot went, in a few words.
  class SlotOutcomesController < BaseController
    include AnswersWithTelling

    requires_login

    before_action :limit_rate

    # PUT /volunteer-calls/slots/:slot_id/outcome.json
    def update
      input = params.permit(:outcome).to_h
      Slot::DescribeOutcome.call(
        service_params(slot_id: params[:slot_id], input: input),
      ) do |result|
        on_success { |delta:| render json: { delta: delta.for_actor(guardian) } }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:in_slot_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:valid_input) { render_wrong(result[:errors]) }
        on_failed_policy(:may_be_told_of) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:over) { render_refusal(Refusal.new(:slot_not_over)) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def render_wrong(errors)
      render_invalid_call(errors.problem.merge(error_type: "invalid_outcome"))
    end
  end
end
