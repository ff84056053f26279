# frozen_string_literal: true

module VolunteerCalls
  # Links of a slot: notes before it, recordings after it.
  class LinksController < BaseController
    include AnswersWithTelling

    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/slots/:slot_id/links.json
    def create
      input = params.permit(*LinkInput::FIELDS).to_h
      Link::Add.call(service_params(slot_id: params[:slot_id], input: input)) do |result|
        on_success { |link:, delta:| render_link(link, 201, delta: delta.for_actor(guardian)) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:in_slot_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:valid_input) { render_invalid_call(result[:input].problem) }
        on_failed_policy(:may_be_told_of) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:new_to_slot) { render_link(result[:link], 200) }
        on_failed_policy(:has_room) { render_refusal(Refusal.new(:too_many_links)) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # DELETE /volunteer-calls/links/:id.json
    def destroy
      Link::Remove.call(service_params(link_id: params[:id])) do
        on_success { |delta:| render json: { delta: delta.for_actor(guardian) } }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:link) { raise Discourse::NotFound }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:own_or_organiser) { raise Discourse::InvalidAccess }
        on_failed_policy(:may_be_told_of) { |policy| render_refusal(policy.reason) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def render_link(link, status, **more)
      render json: { link: link.as_payload, **more }, status: status
    end
  end
end
