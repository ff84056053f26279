# frozen_string_literal: true

module VolunteerCalls
  # The pages behind the links in e-mails: GET asks once more and changes nothing, whatever
  # follows links by itself; POST answers. The signed link says who answers; where that
  # commits somebody to something they must be logged in as well. Nobody is logged in here.
  class AnswersController < BaseController
    layout "no_ember"

    skip_before_action :check_xhr
    # Not there on every host. The link is the permission, also where a forum is private.
    skip_before_action :preload_json,
                       :redirect_to_login_if_required,
                       :redirect_to_profile_if_required,
                       raise: false
    # Without a session there is nothing to forge; the link itself is the secret.
    skip_before_action :verify_authenticity_token, unless: :login_needed?
    before_action :limit_rate
    before_action :keep_to_reader

    # GET /volunteer-calls/answer/:token
    def show
      @page = page
      render_page
    end

    # POST /volunteer-calls/answer/:token
    def create
      @page = page
      @page.answer(params[:reason])
      render_page
    end

    # GET /volunteer-calls/answer/:token/login
    def login
      raise Discourse::NotFound if link.nil?
      # Core brings people back to it, whatever way they log in.
      cookies[:destination_url] = link_url
      redirect_to "#{Discourse.base_path}/login"
    end

    private

    STATUSES = { unknown: 404, overtaken: 410, other_person: 403, refused: 422 }.freeze
    private_constant :STATUSES

    def render_page
      status = @page.reason_problem ? 422 : STATUSES.fetch(@page.state, 200)
      render :show, formats: [:html], status: status
    end

    def page = AnswerPage.new(link, current_user)

    def link
      return @link if defined?(@link)
      @link = AnswerLink.read(params[:token])
    end

    # The very one that was opened: a new one would live longer.
    def link_url = "#{Discourse.base_url}/volunteer-calls/answer/#{params[:token]}"

    def login_needed? = link.nil? || link.login_needed?

    def limit_rate
      RateLimiter.new(nil, "volunteer-calls-answer-#{request.remote_ip}", 60, 1.minute).performed!
    end

    # The address is a secret: no search engine, cache or other site shall have it.
    def keep_to_reader
      response.headers["X-Robots-Tag"] = "noindex, nofollow"
      response.headers["Referrer-Policy"] = "no-referrer"
      response.headers["Cache-Control"] = "no-store"
    end
  end
end
