# frozen_string_literal: true

module VolunteerCalls
  # What happened, for organisers; to a claim also for whose it is.
  class HistoriesController < BaseController
    requires_login

    # GET /volunteer-calls/claims/:id/history.json
    def claim
      claim = Claim.includes(call: :topic).find_by(id: params[:id])
      raise Discourse::NotFound if claim.nil?
      own = claim.user_id == current_user.id
      raise Discourse::NotFound if !own && !organiser?(claim.call)
      render_history(History.of_claim(claim), claim.call)
    end

    # GET /volunteer-calls/slots/:id/history.json
    def slot
      id = params[:id].to_i
      call_id = Slot.where(id: id).pick(:call_id) || Event.where(slot_id: id).pick(:call_id)
      call = organised(Call.find_by(id: call_id))
      render_history(History.of_slot(id, call.id), call)
    end

    # GET /volunteer-calls/:topic_id/history.json
    def call
      call = organised(Call.find_by(topic_id: params[:topic_id]))
      render_history(History.of_call(call.id), call)
    end

    private

    def organised(call)
      raise Discourse::NotFound unless call && organiser?(call)
      call
    end

    def organiser?(call) = guardian.can_see_volunteer_history?(call)

    def render_history(history, call)
      events, following = history.page(after: params[:after].presence&.to_i)
      payload =
        HistoryPayload.new(
          events,
          reader: current_user,
          organiser: organiser?(call),
          names: call.topic && guardian.sees_volunteer_names?(call),
        )
      render json: { events: payload.as_json, next: following }
    end
  end
end
