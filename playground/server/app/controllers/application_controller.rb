# frozen_string_literal: true

# What every controller of the forum and its plugins can do. The order of the checks is
# Discourse's: plugin's own come after log-in and format.
class ApplicationController < ActionController::Base
  include JsonError
  include DiscourseRescues

  CRAWLERS = /bot|crawl|spider|slurp|facebookexternalhit|curl|wget/i

  protect_from_forgery

  before_action :block_if_readonly_mode
  before_action :block_if_requires_login
  before_action :check_xhr
  after_action { response.headers["X-Discourse-Route"] = "#{controller_path}/#{action_name}" }

  class << self
    attr_reader :requires_login_arg

    # @param arg [Hash] only: or except: actions
    def requires_login(arg = {}) = @requires_login_arg = arg

    # Answers 404 while the plugin is switched off.
    def requires_plugin(plugin_name)
      before_action do
        plugin = Discourse.plugins_by_name.fetch(plugin_name)
        raise DiscourseRescues::PluginDisabled unless plugin.enabled?
      end
    end
  end

  # A request without the page's token is one of nobody, and refused.
  def handle_unverified_request
    return if is_api?
    current_user_provider.forget
    render plain: '["BAD CSRF"]', status: :forbidden
  end

  # @return [User, nil]
  def current_user = current_user_provider.current_user

  # @return [Guardian]
  def guardian
    @guardian = nil if @guardian&.user.blank? && current_user.present?
    @guardian ||= Guardian.new(current_user, request)
  end

  # @return [Hash, Array<Hash>] as JSON
  def serialize_data(obj, serializer, opts = {})
    opts = { scope: guardian }.merge(opts || {})
    return serializer.new(obj, opts).as_json unless obj.respond_to?(:to_ary)
    ActiveModel::ArraySerializer.new(obj.to_ary, opts.merge(each_serializer: serializer)).as_json
  end

  def render_serialized(obj, serializer, opts = {})
    render_json_dump(serialize_data(obj, serializer, opts), opts)
  end

  def render_json_dump(obj, opts = nil)
    render json: obj, status: (opts || {})[:status] || 200
  end

  private

  def current_user_provider = @current_user_provider ||= CurrentUserProvider.new(request.env)

  def is_api? = current_user && current_user_provider.is_api?

  def is_user_api? = false

  def log_on_user(user) = current_user_provider.log_on_user(user)

  def log_off_user = current_user_provider.log_off_user

  def success_json = { success: "OK" }

  def failed_json = { failed: "FAILED" }

  # @return [Hash] for a {Service}
  def service_params = { params: params.to_unsafe_h, guardian: guardian }

  def ensure_logged_in
    raise Discourse::NotLoggedIn if current_user.blank?
  end

  def ensure_staff
    raise Discourse::InvalidAccess unless current_user&.staff?
  end

  def ensure_admin
    raise Discourse::InvalidAccess unless current_user&.admin?
  end

  def block_if_readonly_mode
    raise Discourse::ReadOnly if Discourse.readonly_mode? && !request.get?
  end

  def block_if_requires_login
    arg = self.class.requires_login_arg
    return if arg.nil?
    action = action_name.to_sym
    return if arg[:except]&.include?(action) || (arg[:only] && arg[:only].exclude?(action))
    ensure_logged_in
  end

  # Only JSON is served, and pages by the front end.
  def check_xhr
    return if !request.get? && is_api?
    raise DiscourseRescues::RenderEmpty if !request.format&.json? && !request.xhr?
  end

  # The front end's page. What it shows without JavaScript can be put inside it.
  def render_app(status = 200, without_javascript: nil)
    unless Playground.app_built?
      return render(plain: "The front end is not built.", status: :service_unavailable)
    end
    html = Playground.app_dist.join("index.html").read
    html =
      html.sub("</body>", "<noscript>#{without_javascript}</noscript></body>") if without_javascript
    response.headers["Cache-Control"] = "no-store"
    render html: html.html_safe, layout: false, status: status
  end

  # Whether the reader is a program, or wants to print: then posts come as plain HTML.
  def use_crawler_layout?
    return false if request.format&.json?
    params.key?("print") || params.key?("_escaped_fragment_") ||
      request.user_agent.to_s.match?(CRAWLERS)
  end
end
