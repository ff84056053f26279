# frozen_string_literal: true

module VolunteerCalls
  # The page that asks a contact once more whether they want e-mails: GET changes nothing,
  # whatever follows links by itself; POST answers.
  class RosterConsentsController < BaseController
    include PagesForContacts

    # The address is the secret; mail programs say no without having seen the page.
    skip_before_action :verify_authenticity_token

    # GET /volunteer-calls/roster-mails/:token and …/no
    def show = render_state

    # POST /volunteer-calls/roster-mails/:token
    def create = answer(true)

    # POST /volunteer-calls/roster-mails/:token/no
    def refuse = answer(false)

    private

    def answer(wanted)
      return render_unknown if page.nil?
      Roster::ConsentAnswer.call(params: { token: params[:token], wanted: wanted }) do
        on_success { wanted ? render_state : render_page(:consent_refused) }
        on_failure { render_state }
      end
    end

    def render_state
      return render_unknown if page.nil?
      case link.state
      when :ask
        render_page :consent
      when :confirmed
        render_page :consent_given
      else
        render_problem :overtaken, 410
      end
    end

    # Nil as well while the call is hidden.
    def page = @page ||= (Roster::Page.of(link.roster) if link&.roster)

    def link = @link ||= Roster::ConsentLink.read(params[:token])
  end
end
