# frozen_string_literal: true

# Errors as Discourse's API tells them: {"errors": [...], "error_type": "..."}.
module JsonError
  # @param obj [String, Array<String>, Exception, #errors]
  # @return [Hash]
  def create_errors_json(obj, opts = {})
    json = { errors: error_messages(obj) }
    json[:error_type] = opts[:type] if opts[:type]
    json[:extras] = opts[:extras] if opts[:extras]
    json
  end

  private

  # @param opts [Hash, Integer] :type, :status, :headers, :extras, or the status
  def render_json_error(obj, opts = {})
    opts = { status: opts } if opts.is_a?(Integer)
    opts.fetch(:headers, {}).each { |name, value| headers[name.to_s] = value }
    render json: create_errors_json(obj, opts), status: opts[:status] || error_status(obj)
  end

  def error_messages(obj)
    obj = obj.record if obj.is_a?(ActiveRecord::RecordInvalid)
    return [obj] if obj.is_a?(String)
    return obj.errors.full_messages if obj.respond_to?(:errors) && obj.errors.present?
    return obj.map(&:to_s) if obj.is_a?(Array) && obj.present?
    return [obj.message.presence || obj.class.name] if obj.is_a?(Exception)
    [I18n.t("js.generic_error")]
  end

  def error_status(obj)
    return 403 if obj.try(:forbidden)
    obj.try(:not_found) ? 404 : 422
  end
end
