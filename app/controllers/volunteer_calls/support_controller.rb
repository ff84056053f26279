# frozen_string_literal: true

module VolunteerCalls
  # By name: who is behind a slot. The topic itself carries their number.
  class SupportController < BaseController
    # GET /volunteer-calls/slots/:slot_id/support.json
    def show
      topic = SlotTopic.call(params[:slot_id])
      raise Discourse::NotFound unless guardian.can_see?(topic)
      call = Call.find(topic.volunteer_call_id)
      call.topic = topic
      raise Discourse::InvalidAccess unless guardian.sees_volunteer_names?(call)
      render json: SlotSupport.call(params[:slot_id])
    end
  end
end
