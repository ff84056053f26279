# frozen_string_literal: true

module VolunteerCalls
  # One action on several claims.
  class BulkActionsController < BaseController
    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/claims/bulk.json
    def create
      ids = Array(params[:ids]).map(&:to_i).uniq
      return render_choice(:action) if Claim::Bulk::ACTIONS.exclude?(doing)
      return render_choice(:ids) unless ids.size.between?(1, Claim::Bulk::MOST)
      return render_too_long if params[:reason].to_s.length > Limits::REASON
      bulk = Claim::Bulk.new(doing, guardian: guardian, reason: params[:reason].presence&.to_s)
      render json: { results: bulk.run(ids).map(&:to_h) }
    end

    private

    # `params[:action]` is the controller's own.
    def doing = request.request_parameters["action"].to_s

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-bulk", 20, 1.minute).performed!
    end

    def render_choice(field)
      message = I18n.t("volunteer_calls.errors.not_a_choice")
      fields = [{ field: field.to_s, code: "not_a_choice", message: message }]
      render_problem([message], :invalid_parameters, 422, fields: fields)
    end

    def render_too_long
      message = I18n.t("volunteer_calls.errors.too_long", count: Limits::REASON)
      fields = [{ field: "reason", code: "too_long", message: message }]
      render_problem([message], :invalid_parameters, 422, fields: fields)
    end
  end
end
