# frozen_string_literal: true

module VolunteerCalls
  # Saying thanks to everybody in a call, and taking it back.
  class ThanksController < BaseController
    include AnswersWithTelling

    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/:topic_id/thanks.json
    def create = give(true)

    # DELETE /volunteer-calls/:topic_id/thanks.json
    def destroy = give(false)

    private

    def give(thanked)
      Thanks::Give.call(service_params(topic_id: params[:topic_id], thanked: thanked)) do |result|
        on_success { |count:, delta:| render_thanks(count, thanked, delta.for_actor(guardian)) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:may_thank) { raise Discourse::InvalidAccess }
        on_failed_policy(:over) { render_refusal(Refusal.new(:call_not_over)) }
        on_failed_policy(:says_something_new) do
          render_thanks(Thanks.where(call_id: result[:volunteer_call].id).count, thanked)
        end
        on_failure { render json: failed_json, status: 422 }
      end
    end

    def render_thanks(count, mine, delta = nil)
      render json: { thanks: { count: count, mine: mine }, delta: delta }.compact
    end
  end
end
