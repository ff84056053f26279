# frozen_string_literal: true

module VolunteerCalls
  # What the contact sees, who has no account: a page of its own, without log-in, scripts, or
  # anything of the forum around it. The secret in its address is the permission, also where
  # the forum is private.
  class RosterPagesController < BaseController
    layout "volunteer_calls/roster"

    skip_before_action :check_xhr
    # Not there on every host.
    skip_before_action :preload_json,
                       :redirect_to_login_if_required,
                       :redirect_to_profile_if_required,
                       raise: false
    # Mail programs stop e-mails without having seen the page; the address is the secret.
    skip_before_action :verify_authenticity_token, only: :stop

    # Before those that were declared by others, which may render as well.
    prepend_before_action :keep_to_reader
    before_action :limit_rate
    around_action :in_language_of_forum

    rescue_from(PluginDisabled) { in_language_of_forum { render_unknown } }
    rescue_from(RateLimiter::LimitExceeded) do |error|
      response.headers["Retry-After"] = error.available_in.to_s
      in_language_of_forum { render_problem(:too_often, 429) }
    end

    # GET /volunteer-calls/roster/:token
    def show
      @page = Roster::Page.of_token(params[:token])
      return render_unknown if @page.nil?
      @page.roster.note_opening if by_contact?
      render_page :show
    end

    # GET /volunteer-calls/roster/:token/stop
    def ask_to_stop
      roster = Roster.of_token(params[:token])
      return render_unknown if roster.nil?
      @page = Roster::Page.of(roster)
      render_page(roster.tell_contact ? :ask_to_stop : :stopped)
    end

    # POST /volunteer-calls/roster/:token/stop
    def stop
      Roster::Stop.call(params: { token: params[:token] }) do
        on_success do |roster:|
          @page = Roster::Page.of(roster)
          render_page :stopped
        end
        on_failure { render_unknown }
      end
    end

    private

    # Whoever is logged in is not the contact, and who only asks for headers doesn't read.
    def by_contact? =
      current_user.nil? && request.get? && !request.head? && !Discourse.readonly_mode?

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

    # No search engine, cache, other site or frame shall have it.
    def keep_to_reader
      response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
      response.headers["Referrer-Policy"] = "no-referrer"
      response.headers["Cache-Control"] = "no-store"
      response.headers["Content-Security-Policy"] = Roster::Style::POLICY
    end
  end
end
