# frozen_string_literal: true

module VolunteerCalls
  # One action on several claims.
  class BulkActionsController < BaseController
    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/claims/bulk.json
    def create
      ids = Array(params[:ids]).map(&:to_i).uniq
      errors = problems(ids)
      return render_wrong_fields(errors) unless errors.empty?
      bulk = Claim::Bulk.new(doing, guardian: guardian, reason: params[:reason].presence&.to_s)
      render json: { results: bulk.run(ids).map(&:to_h) }
    end

    private

    # `params[:action]` is the controller's own.
    def doing = request.request_parameters["action"].to_s

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-bulk", 20, 1.minute).performed!
    end

    def problems(ids)
      FieldErrors.new.tap do |errors|
        errors.add("action", :not_a_choice) if Claim::Bulk::ACTIONS.exclude?(doing)
        errors.add("ids", :too_few) if ids.empty?
        errors.add("ids", :too_many, count: Claim::Bulk::MOST) if ids.size > Claim::Bulk::MOST
        if params[:reason].to_s.strip.length > Limits::REASON
          errors.add("reason", :too_long, count: Limits::REASON)
        end
      end
    end
  end
end
