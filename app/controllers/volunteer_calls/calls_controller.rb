# frozen_string_literal: true

module VolunteerCalls
  # Calls: one topic's call, adding one, and checking one before it is sent.
  class CallsController < BaseController
    requires_login except: %i[show]

    # GET /volunteer-calls/:topic_id.json
    def show
      topic = Topic.find_by(id: params[:topic_id])
      raise Discourse::NotFound unless guardian.can_see?(topic)
      render_call(topic, 200)
    end

    # POST /volunteer-calls/:topic_id.json
    def create
      RateLimiter.new(current_user, "volunteer-calls-create", 10, 1.hour).performed!
      Call::Create.call(
        service_params(topic_id: params[:topic_id], input: params[:volunteer_call]),
      ) do |result|
        on_success { |topic:| render_call(topic, 201) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_add) { raise Discourse::InvalidAccess }
        on_failed_policy(:no_call_yet) { render_refusal(Refusal.new(:call_exists)) }
        on_exceptions(ActiveRecord::RecordNotUnique) { render_refusal(Refusal.new(:call_exists)) }
        on_failed_policy(:valid_input) { render_invalid_call(result[:input]) }
        on_failed_contract { |contract| render_contract(contract) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # POST /volunteer-calls/check.json
    def check
      raise Discourse::InvalidAccess unless guardian.can_post_volunteer_calls?
      RateLimiter.new(current_user, "volunteer-calls-check", 60, 1.minute).performed!
      input = CallInput.new(params[:volunteer_call])
      input.valid? ? render(json: success_json) : render_invalid_call(input)
    end

    private

    def render_call(topic, status)
      payload = CallPayload.call(topic: topic, guardian: guardian)
      raise Discourse::NotFound if payload.nil?
      render json: { volunteer_call: payload }, status: status
    end
  end
end
