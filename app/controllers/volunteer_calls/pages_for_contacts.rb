# frozen_string_literal: true

module VolunteerCalls
  # What the pages for contacts share, who have no account: no log-in, no scripts, nothing of
  # the forum around them. The secret in the address is the permission, also where the forum is
  # private; no search engine, cache, other site or frame shall have it.
  module PagesForContacts
    extend ActiveSupport::Concern

    included do
      layout "volunteer_calls/roster"

      skip_before_action :check_xhr
      # Not there on every host.
      skip_before_action :preload_json,
                         :redirect_to_login_if_required,
                         :redirect_to_profile_if_required,
                         raise: false
      # Before those that were declared by others, which may render as well.
      prepend_before_action :keep_to_reader
      before_action :limit_rate
      around_action :in_language_of_forum

      rescue_from(::ApplicationController::PluginDisabled) do
        in_language_of_forum { render_unknown }
      end
      rescue_from(RateLimiter::LimitExceeded) do |error|
        response.headers["Retry-After"] = error.available_in.to_s
        in_language_of_forum { render_problem(:too_often, 429) }
      end
    end

    private

    def render_unknown = render_problem(:unknown, 404)

    def render_problem(problem, status)
      @problem = problem
      render_page :problem, status
    end

    def render_page(name, status = 200)
      render "volunteer_calls/roster_pages/#{name}", formats: [:html], status: status
    end

    def in_language_of_forum(&block) = I18n.with_locale(SiteSetting.default_locale, &block)

    def limit_rate
      RateLimiter.new(nil, "volunteer-calls-roster-#{request.remote_ip}", 60, 1.minute).performed!
    end

    def keep_to_reader
      response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
      response.headers["Referrer-Policy"] = "no-referrer"
      response.headers["Cache-Control"] = "no-store"
      response.headers["Content-Security-Policy"] = Roster::Style::POLICY
    end
  end
end
