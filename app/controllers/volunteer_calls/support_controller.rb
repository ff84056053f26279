# frozen_string_literal: true

module VolunteerCalls
  # By name: who is behind a slot. The topic itself carries their number.
  class SupportController < BaseController
    # GET /volunteer-calls/slots/:slot_id/support.json
    def show
      slot_id = params[:slot_id].to_i
      raise Discourse::NotFound unless guardian.can_see?(SlotTopic.call(slot_id))
      render json: SlotSupport.call(slot_id)
    end
  end
end
