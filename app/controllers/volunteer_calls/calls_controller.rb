# frozen_string_literal: true

module VolunteerCalls
  # Calls: one topic's call, adding one, editing it, and checking one before it is sent.
  class CallsController < BaseController
    include AnswersWithCall

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
        on_failed_policy(:valid_input) { render_invalid_call(result[:input].problem) }
        on_failed_contract { |contract| render_contract(contract) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # PUT /volunteer-calls/:topic_id.json
    def update
      RateLimiter.new(current_user, "volunteer-calls-update", 60, 1.minute).performed!
      Call::Update.call(service_params(update_params)) do |result|
        on_success { |topic:, preview:| render_edited(topic, preview) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_model_not_found(:volunteer_call) { raise Discourse::NotFound }
        on_failed_policy(:can_edit) { raise Discourse::InvalidAccess }
        on_failed_policy(:not_cancelled) { render_refusal(Refusal.new(:call_cancelled)) }
        on_failed_policy(:not_edited_meanwhile) { render_edited_meanwhile(result[:volunteer_call]) }
        on_failed_policy(:valid_input) { render_invalid_call(result[:input].problem) }
        on_failed_policy(:possible) { render_invalid_call(result[:edit].errors.problem) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # POST /volunteer-calls/check.json
    def check
      raise Discourse::InvalidAccess unless guardian.can_post_volunteer_calls?
      RateLimiter.new(current_user, "volunteer-calls-check", 60, 1.minute).performed!
      input = CallInput.new(params[:volunteer_call], author: current_user)
      input.valid? ? render(json: success_json) : render_invalid_call(input.problem)
    end

    private

    def update_params
      {
        topic_id: params[:topic_id],
        input: params[:volunteer_call],
        version: params[:version],
        dry_run: params[:dry_run] || false,
        reason: params[:reason],
      }
    end

    def render_edited(topic, preview)
      if ActiveModel::Type::Boolean.new.cast(params[:dry_run])
        return render(json: { changes: preview })
      end
      render_call(topic, 200, changes: preview)
    end

    # Nothing is lost: what was sent is still where it came from.
    def render_edited_meanwhile(call)
      editor = call.edited_by || Discourse.system_user
      time = helpers.time_ago_in_words(call.edited_at)
      render_refusal(
        Refusal.new(:edited_meanwhile, name: editor.username, time: time),
        edited: {
          by: PersonPayload.for(editor),
          at: call.edited_at.utc.iso8601,
          version: call.edited_version,
        },
      )
    end
  end
end
