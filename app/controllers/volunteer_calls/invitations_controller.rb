# frozen_string_literal: true

module VolunteerCalls
  # Inviting people and groups to a call.
  class InvitationsController < BaseController
    requires_login

    # POST /volunteer-calls/:topic_id/invitations.json {"usernames": [], "groups": []}
    def create
      RateLimiter.new(current_user, "volunteer-calls-invitations", 20, 1.hour).performed!
      Call::Invite.call(service_params(invite_params)) do |result|
        on_success do |guest_list:, invited:, already:|
          render json: answer(guest_list, invited, already), status: 201
        end
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:call) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:can_invite) { raise Discourse::InvalidAccess }
        on_failed_policy(:people_can_answer) { render_refusal(Refusal.new(:volunteering_closed)) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def invite_params = { topic_id: params[:topic_id], **params.permit(usernames: [], groups: []) }

    def answer(guest_list, invited, already)
      {
        invited: invited.size,
        already: already,
        refused: guest_list.refused.map { |refused| refusal(refused) },
        invitations: Invitation.payload_of(params[:topic_id].to_i),
      }
    end

    def refusal(refused)
      words = { name: refused.name, count: refused.count }.compact
      {
        name: refused.name,
        code: refused.code.to_s,
        message: I18n.t("volunteer_calls.invitations.#{refused.code}", **words),
      }
    end
  end
end
