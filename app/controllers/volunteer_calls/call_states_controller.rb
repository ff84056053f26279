# frozen_string_literal: true

module VolunteerCalls
  # Whether a call is on: closing it now, cancelling it, and opening it again.
  class CallStatesController < BaseController
    include AnswersWithCall

    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/:topic_id/close.json
    def close
      Call::Close.call(service_params(topic_id: params[:topic_id])) do |result|
        on_success { |topic:| render_call(topic, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_edit) { raise Discourse::InvalidAccess }
        on_failed_policy(:not_cancelled) { render_refusal(Refusal.new(:call_cancelled)) }
        on_failed_policy(:still_open) { render_call(result[:topic], 200) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # POST /volunteer-calls/:topic_id/reopen.json
    def reopen
      Call::Reopen.call(service_params(reopen_params)) do |result|
        on_success { |topic:| render_call(topic, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_edit) { raise Discourse::InvalidAccess }
        on_failed_policy(:valid_closing_time) { render_invalid_call(result[:errors].problem) }
        on_failed_policy(:anything_to_do) { render_call(result[:topic], 200) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # DELETE /volunteer-calls/:topic_id.json
    def cancel
      Call::Cancel.call(
        service_params(topic_id: params[:topic_id], reason: params[:reason]),
      ) do |result|
        on_success { |topic:| render_call(topic, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_edit) { raise Discourse::InvalidAccess }
        on_failed_policy(:still_on) { render_call(result[:topic], 200) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def reopen_params
      {
        topic_id: params[:topic_id],
        closes_at: params[:closes_at],
        keep_closing: !params.key?(:closes_at),
      }
    end

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-states", 20, 1.minute).performed!
    end
  end
end
