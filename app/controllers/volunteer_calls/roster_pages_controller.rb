# frozen_string_literal: true

module VolunteerCalls
  # What the contact sees, who has no account: who does what, and how the e-mails about it stop.
  class RosterPagesController < BaseController
    include PagesForContacts

    # Mail programs stop e-mails without having seen the page; the address is the secret.
    skip_before_action :verify_authenticity_token, only: :stop

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
  end
end
