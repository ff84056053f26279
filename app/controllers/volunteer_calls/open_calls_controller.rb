# frozen_string_literal: true

module VolunteerCalls
  # Calls that need people, for whoever sees their topics.
  class OpenCallsController < BaseController
    # GET /volunteer-calls.json
    def index
      filter = OpenCalls::Filter.new(params.permit(*OpenCalls::Filter.attribute_names).to_h)
      return render_invalid(filter) if filter.invalid?
      calls = OpenCalls.new(guardian, filter)
      render json: {
               calls: calls.rows,
               meta: {
                 total: calls.total,
                 next: calls.next_cursor,
               },
               refusal: guardian.volunteer_person_refusal&.as_json,
             }
    end

    private

    def render_invalid(filter)
      fields =
        filter.errors.map do |error|
          { field: error.attribute, code: error.type, message: error.full_message }
        end
      render_problem(filter.errors.full_messages, :invalid_parameters, 422, fields: fields)
    end
  end
end
