# frozen_string_literal: true

module VolunteerCalls
  # Who is doing what, over all calls: for moderators, and for organisers over their own.
  # For everybody else there is nothing here. What people take on is for moderators alone.
  class TrackerController < BaseController
    before_action { raise Discourse::NotFound unless guardian.can_track_volunteer_calls? }
    before_action(only: :people) do
      raise Discourse::NotFound unless guardian.can_see_volunteer_load?
    end

    # GET /volunteer-calls/claims.json
    def claims
      list = Tracker::Claims.new(params, guardian: guardian)
      summary = params[:summary] == "1" ? { summary: Tracker::Summary.new(guardian).call } : {}
      render_page(list, **summary)
    end

    # GET /volunteer-calls/people.json
    def people = render_page(Tracker::People.new(params, guardian: guardian))

    # GET /volunteer-calls/tracked-calls.json
    def calls = render_page(Tracker::Calls.new(params, guardian: guardian))

    private

    # @param list [#valid?, #page]
    # @param more [Hash] further top-level keys
    def render_page(list, **more)
      return render_invalid_call(list.input.problem) unless list.valid?
      render json: { **list.page, **more }
    end
  end
end
