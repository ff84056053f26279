# frozen_string_literal: true

require "cgi"

module VolunteerCallsBench
  # The people of a run, and the headers that make a request theirs.
  #
  # On Discourse they come as browsers do: with the cookie of their log-in, that of a
  # session and its token against forged requests. An API key would skip that check and
  # write to one and the same key's row in every request. The header with which a page
  # says that somebody is looking at it is left out: whoever clicks has been seen before.
  class People
    # @return [Array<User>]
    attr_reader :users

    # @param count [Integer]
    def initialize(count)
      @users = Array.new(count) { |number| Host.person("bench_person_#{number}") }
    end

    # @param users [Array<User>] who are there already
    # @return [People]
    def self.of(users) = new(0).tap { |people| people.users.concat(users) }

    # @return [Array<Hash{String => String}>] headers, in the order of {users}
    def headers
      @headers ||=
        Host.discourse? ? users.map { |user| log_in(user) } : users.map { |user| name(user) }
    end

    private

    def name(user)
      { "Api-Key" => "playground", "Api-Username" => user.username, **plain_headers }
    end

    def plain_headers
      {
        "Accept" => "application/json",
        "X-Requested-With" => "XMLHttpRequest",
        # What a browser is, so that nobody is taken for a crawler.
        "User-Agent" => "Mozilla/5.0 (X11; Linux x64) Chrome/140.0 bench",
      }
    end

    def log_in(user)
      cookies = "_t=#{auth_cookie(user)}"
      @session ||= session(cookies)
      {
        "Cookie" => "#{cookies}; #{@session[:cookie]}",
        "X-CSRF-Token" => @session[:token],
        **plain_headers,
      }
    end

    def auth_cookie(user)
      token = UserAuthToken.generate!(user_id: user.id, client_ip: "127.0.0.1")
      token.update_columns(auth_token_seen: true, seen_at: Time.zone.now)
      request = ActionDispatch::Request.new(Rails.application.env_config.dup)
      jar = ActionDispatch::Cookies::CookieJar.build(request, {})
      jar.encrypted["_t"] = {
        value: {
          token: token.unhashed_auth_token,
          user_id: user.id,
          username: user.username,
          trust_level: user.trust_level,
          issued_at: Time.zone.now.to_i,
        },
      }
      CGI.escape(jar["_t"])
    end

    # One for all: a session knows nothing of who is logged in.
    def session(cookies)
      visit = Visit.new({ "Cookie" => cookies, **plain_headers })
      answer = visit.ask("GET", "/session/csrf.json")
      { cookie: visit.cookie("_forum_session"), token: JSON.parse(answer.body).fetch("csrf") }
    end
  end
end
