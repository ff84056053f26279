# frozen_string_literal: true

module VolunteerCalls
  # An organiser's thanks to everybody, in public.
  class PublicThanksController < BaseController
    include AnswersWithTelling

    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/:topic_id/thanks/everybody.json
    def create
      Thanks::GiveToEverybody.call(service_params(topic_id: params[:topic_id])) do |result|
        on_success do |volunteer_call:, thanked:, delta:|
          render_thanked(volunteer_call, count: thanked.size, delta: delta.for_actor(guardian))
        end
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:may_thank) { raise Discourse::InvalidAccess }
        on_failed_policy(:over) { render_refusal(Refusal.new(:call_not_over)) }
        on_failed_policy(:not_said_yet) { render_thanked(result[:volunteer_call]) }
        on_failed_policy(:somebody_to_thank) { render_refusal(Refusal.new(:nobody_to_thank)) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def render_thanked(call, **more)
      render json: { everybody_thanked_at: call.everybody_thanked_at.utc.iso8601, **more }
    end
  end
end
