# frozen_string_literal: true

module VolunteerCalls
  # Calendar files. Calendar programs can't log in: the secret in the address of the feed, or the
  # signature of a link in an e-mail, is the permission, also where the forum is private.
  class CalendarsController < BaseController
    skip_before_action :check_xhr
    # Not there on every host.
    skip_before_action :preload_json, raise: false
    skip_before_action :redirect_to_login_if_required,
                       :redirect_to_profile_if_required,
                       only: %i[mine claim],
                       raise: false

    before_action :limit_rate
    before_action :keep_to_reader

    # GET /volunteer-calls/mine.ics?token=
    def mine
      user = Feed.of_token(params[:token])&.reader
      raise Discourse::NotFound if user.nil?
      send_claims(user, Calendar::Claims.of(user))
    end

    # GET /volunteer-calls/claims/:id.ics
    def claim
      claim = Claim.find_by(id: params[:id])
      raise Discourse::NotFound unless claim && reader?(claim) && in_use?(claim.user)
      send_claims(claim.user, Claim.where(id: claim.id), name: "volunteer-#{claim.id}.ics")
    end

    # GET /volunteer-calls/:topic_id.ics
    def call
      topic = Topic.find_by(id: params[:topic_id])
      call = topic&.volunteer_call if guardian.can_see_volunteer_call?(topic)
      raise Discourse::NotFound if call.nil?
      call.topic = topic
      send_file_of(Calendar::Slots.new(call).entries, call.event_name, "call-#{topic.id}.ics")
    end

    private

    def reader?(claim)
      return Calendar::Link.read(params[:token]) == claim.id if params[:token]
      current_user&.id == claim.user_id
    end

    def in_use?(user) = user&.active && !user.staged && !user.suspended?

    def send_claims(user, claims, name: nil)
      I18n.with_locale(user.effective_locale) do
        entries = Calendar::Claims.new(claims, user).entries
        raise Discourse::NotFound if name && entries.empty?
        title = I18n.t("volunteer_calls.calendar.title", site: SiteSetting.title)
        send_file_of(entries, title, name)
      end
    end

    # @param name [String, nil] nil for what is subscribed to
    def send_file_of(entries, title, name)
      file = Calendar.file(entries, name: title)
      return unless stale?(etag: file)
      response.headers["Content-Disposition"] = "attachment; filename=\"#{name}\"" if name
      render body: file, content_type: "text/calendar; charset=utf-8"
    end

    def limit_rate
      RateLimiter.new(nil, "volunteer-calls-ics-#{request.remote_ip}", 60, 1.minute).performed!
    end

    # No search engine, shared cache or other site shall have it.
    def keep_to_reader
      response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
      response.headers["Referrer-Policy"] = "no-referrer"
    end
  end
end
