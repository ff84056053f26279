# frozen_string_literal: true

module VolunteerCalls
  # What our controllers share: the plugin must be on, and refusals have one shape.
  class BaseController < ::ApplicationController
    # Parameters that are one value, wherever they stand. Sent as a list or an object they would
    # be taken for nothing, or for the text of it.
    SINGLE = %w[
      allow_overlap
      closes_at
      dry_run
      kind
      note
      reason
      renew
      slot_id
      tell_contact
      token
      username
      version
    ].freeze

    requires_plugin PLUGIN_NAME

    before_action :refuse_lists
    around_action :keep_rows_private

    private

    def keep_rows_private(&action) = PrivateRows.kept(&action)

    def refuse_lists
      name =
        SINGLE.find do |it|
          params[it].is_a?(Array) || params[it].is_a?(ActionController::Parameters)
        end
      render_refusal(Refusal.new(:not_one_value, field: name)) if name
    end

    # @param refusal [Refusal]
    # @param more [Hash] further top-level keys
    def render_refusal(refusal, **more)
      fields = refusal.field ? { fields: [refusal.as_json.merge(field: refusal.field)] } : {}
      render_problem([refusal.message], refusal.code, refusal.status, **fields, **more)
    end

    # @param problem [Hash] see {FieldErrors#problem}
    def render_invalid_call(problem)
      render json: problem, status: 422
    end

    # The one answer to parameters that can't be: each error at its field.
    #
    # @param errors [FieldErrors]
    def render_wrong_fields(errors)
      render_invalid_call(errors.problem.merge(error_type: "invalid_parameters"))
    end

    def render_wrong_field(field, code, **values)
      render_wrong_fields(FieldErrors.new.tap { |errors| errors.add(field, code, **values) })
    end

    # @param contract [Service::ContractBase]
    def render_contract(contract) = render_wrong_fields(FieldErrors.of_contract(contract))

    def render_problem(messages, type, status, **more)
      render json: { errors: messages, error_type: type.to_s, **more }, status: status
    end

    # @return [Hash] what the person sent, as the services want it
    def service_params(values)
      { params: values, guardian: guardian }
    end
  end
end
