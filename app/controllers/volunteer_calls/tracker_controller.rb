# frozen_string_literal: true

module VolunteerCalls
  # Who is doing what, over all calls: for moderators, and for organisers over their own.
  # For everybody else there is nothing here.
  class TrackerController < BaseController
    before_action :find_nothing_unless_tracking

    # GET /volunteer-calls/claims.json
    def claims
      list = Tracker::Claims.new(params, guardian: guardian)
      return render_invalid_call(list.input.problem) unless list.valid?
      summary = params[:summary] == "1" ? { summary: Tracker::Summary.new(guardian).call } : {}
      render json: { **list.page, **summary }
    end

    private

    def find_nothing_unless_tracking
      raise Discourse::NotFound unless guardian.can_track_volunteer_calls?
    end
  end
end
