# frozen_string_literal: true

# Who a request comes from: a session's cookie, or Discourse's API headers with the
# playground's one key, which may act as anybody.
class CurrentUserProvider
  API_KEY = "playground"
  FOUND = "playground.current_user"
  IS_API = "playground.is_api"

  def initialize(env)
    @env = env
  end

  # @return [User, nil]
  # @raise [Discourse::InvalidAccess] for a wrong key or an unknown or suspended name
  def current_user
    return @env[FOUND] if @env.key?(FOUND)
    key = @env["HTTP_API_KEY"]
    user = key ? api_user(key) : User.find_by(id: session[:current_user_id])
    user = nil if user&.suspended? || (user && !user.active)
    @env[FOUND] = user
  end

  # The same for who asks for live messages; a wrong key gets those of nobody.
  def current_user_for_messages
    current_user
  rescue Discourse::InvalidAccess
    nil
  end

  def is_api? = !!@env[IS_API]

  def log_on_user(user)
    session[:current_user_id] = user.id
    @env[FOUND] = user
  end

  def log_off_user
    session.delete(:current_user_id)
    @env[FOUND] = nil
  end

  # Makes the rest of the request one of nobody.
  def forget = @env[FOUND] = nil

  private

  def session = @env["rack.session"] || {}

  def api_user(key)
    # The web server knows no encoding of headers.
    name = @env["HTTP_API_USERNAME"]&.dup&.force_encoding(Encoding::UTF_8)
    user = name ? User.find_by_username(name) : Discourse.system_user
    if key != API_KEY || user.nil?
      raise Discourse::InvalidAccess.new(
              I18n.t("invalid_api_credentials"),
              nil,
              custom_message: "invalid_api_credentials",
            )
    end
    raise Discourse::InvalidAccess if user.suspended? || !user.active
    @env[IS_API] = true
    user
  end
end
