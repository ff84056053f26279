# frozen_string_literal: true

module VolunteerCallsBench
  # The floor: what a request costs that has to be logged in and does nothing.
  class NothingController < ::ApplicationController
    requires_login

    # GET /volunteer-calls-bench/nothing.json
    def show = render(json: {})
  end
end

Rails.application.routes.prepend do
  get "/volunteer-calls-bench/nothing" => "volunteer_calls_bench/nothing#show",
      :defaults => {
        format: "json",
      }
end
