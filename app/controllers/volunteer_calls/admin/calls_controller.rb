# frozen_string_literal: true

module VolunteerCalls
  module Admin
    # Calls at a glance.
    class CallsController < BaseController
      # GET /admin/plugins/discourse-volunteer-calls/calls.json
      def index
        render json: { counts: CallOverview.counts, recent: CallOverview.recent }
      end
    end
  end
end
