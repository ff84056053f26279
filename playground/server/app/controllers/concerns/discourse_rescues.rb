# frozen_string_literal: true

# What a request is answered with when something is raised, with Discourse's statuses and
# error types.
module DiscourseRescues
  extend ActiveSupport::Concern

  # The plugin that serves this is switched off.
  class PluginDisabled < StandardError
  end

  # A page was asked for where only JSON is served: the front end takes over.
  class RenderEmpty < StandardError
  end

  included do
    rescue_from(RenderEmpty) { render_app }

    rescue_from ActionController::ParameterMissing do |error|
      render_json_error(error.message, status: 400)
    end

    rescue_from(ActionController::RoutingError, PluginDisabled, ActiveModel::RangeError) do
      render_problem_page(:not_found, 404)
    end

    rescue_from ActiveRecord::RecordInvalid do |error|
      raise error unless request.format&.json?
      render_json_error(error, type: :record_invalid, status: 422)
    end

    rescue_from RateLimiter::LimitExceeded do |error|
      render_json_error(
        error.description,
        type: :rate_limit,
        status: 429,
        extras: {
          wait_seconds: error.available_in,
          time_left: error.time_left,
        },
        headers: {
          "Retry-After" => error.available_in.to_s,
        },
      )
    end

    rescue_from Discourse::NotLoggedIn do
      wants_json? ? render_problem_page(:not_logged_in, 403) : render_problem_page(:not_found, 404)
    end

    rescue_from Discourse::InvalidParameters do |error|
      message = I18n.t("invalid_params", message: error.message)
      render_problem_page(wants_json? ? :invalid_parameters : :not_found, 400, message)
    end

    rescue_from Discourse::NotFound do |error|
      message = I18n.t(error.custom_message) if error.custom_message
      render_problem_page(:not_found, error.status, message)
    end

    rescue_from Discourse::InvalidAccess do |error|
      if error.custom_message
        message = I18n.t(error.custom_message, **(error.custom_message_params || {}))
      end
      render_problem_page(:invalid_access, 403, message)
    end

    rescue_from Discourse::ReadOnly do
      render_json_error(I18n.t("read_only_mode_enabled"), type: :read_only, status: 503)
    end
  end

  private

  def wants_json? = request.format&.json? || request.xhr? || !request.get?

  # Pages are the front end's: it finds out about the problem itself.
  def render_problem_page(type, status, message = nil)
    message ||= I18n.t(type)
    return render_json_error(message, type: type, status: status) if json_errors?
    if request.get? && Playground.app_built?
      render_app(status)
    else
      render(plain: message, status: status)
    end
  end

  def json_errors? = request.format&.json? || request.xhr?
end
