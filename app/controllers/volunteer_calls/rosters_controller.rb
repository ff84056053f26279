# frozen_string_literal: true

module VolunteerCalls
  # The link for a call's contact, as its organisers make it, copy it and take it away.
  class RostersController < BaseController
    requires_login

    before_action :limit_rate
    before_action :limit_questions, only: %i[update ask]

    # GET /volunteer-calls/:topic_id/roster.json
    def show
      topic = Topic.find_by(id: params[:topic_id])
      call = topic.volunteer_call if topic && guardian.can_see?(topic)
      raise Discourse::NotFound if call.nil?
      raise Discourse::InvalidAccess unless guardian.can_manage_volunteer_call?(call)
      render_roster(Roster.find_by(call_id: call.id), 200)
    end

    # POST /volunteer-calls/:topic_id/roster.json
    def create
      Roster::Create.call(
        service_params(topic_id: params[:topic_id], renew: params[:renew] || false),
      ) do |result|
        on_success { |roster:| render_roster(roster, result[:created] ? 201 : 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_manage) { raise Discourse::InvalidAccess }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # PUT /volunteer-calls/:topic_id/roster.json
    def update
      Roster::Tell.call(
        service_params(topic_id: params[:topic_id], tell_contact: params[:tell_contact]),
      ) do |result|
        on_success { render_roster(result[:roster], 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_manage) { raise Discourse::InvalidAccess }
        on_failed_policy(:has_address) do
          render_refusal(Refusal.new(:contact_without_email, field: "tell_contact"))
        end
        on_failed_policy(:may_be_asked) do
          render_refusal(Refusal.new(:contact_asked_enough, field: "tell_contact"))
        end
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # POST /volunteer-calls/:topic_id/roster/ask.json
    def ask
      Roster::AskAgain.call(service_params(topic_id: params[:topic_id])) do |result|
        on_success { |roster:| render_roster(roster, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_manage) { raise Discourse::InvalidAccess }
        on_failed_policy(:waits) { render_refusal(Refusal.new(:contact_not_asked)) }
        on_failed_policy(:may_ask) { render_refusal(too_soon(result[:roster])) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # DELETE /volunteer-calls/:topic_id/roster.json
    def destroy
      Roster::Revoke.call(service_params(topic_id: params[:topic_id])) do
        on_success { render_roster(nil, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_manage) { raise Discourse::InvalidAccess }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def too_soon(roster)
      never = Roster::Consent.new(roster).ask_from.nil?
      Refusal.new(never ? :contact_asked_enough : :contact_asked_just_now)
    end

    def render_roster(roster, status)
      # The address is a secret: no cache on the way keeps it.
      response.headers["Cache-Control"] = "no-store"
      render json: { roster: roster&.payload }, status: status
    end

    # Addresses are asked that nobody has confirmed.
    def limit_questions
      return if params[:tell_contact].to_s == "false"
      RateLimiter.new(current_user, "volunteer-calls-ask-contact", 20, 1.day).performed!
    end

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-roster", 40, 1.minute).performed!
    end
  end
end
