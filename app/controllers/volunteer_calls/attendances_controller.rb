# frozen_string_literal: true

module VolunteerCalls
  # Attendances: "I'll be there", and taking it back.
  class AttendancesController < BaseController
    requires_login

    before_action :limit_rate

    # POST /volunteer-calls/slots/:slot_id/claims.json with the kind "attend"
    def create
      Attendance::Add.call(service_params(slot_id: params[:slot_id])) do
        on_success { |delta:| render_attending(delta, 201) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:topic) { raise Discourse::NotFound }
        on_failed_policy(:can_see_topic) { raise Discourse::NotFound }
        on_failed_policy(:may_volunteer_at_all) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:to_come) { |policy| render_refusal(policy.reason) }
        on_failed_policy(:not_there_yet) { render_unchanged(there: true) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    # DELETE /volunteer-calls/slots/:slot_id/attendance.json
    def destroy
      Attendance::Remove.call(service_params(slot_id: params[:slot_id])) do
        on_success { |delta:| render_attending(delta, 200) }
        on_failed_contract { |contract| render_contract(contract) }
        on_model_not_found(:slot) { raise Discourse::NotFound }
        on_failed_policy(:can_know_of_slot) { raise Discourse::NotFound }
        on_failed_policy(:was_there) { render_unchanged(there: false) }
        on_failure { render json: failed_json, status: 422 }
      end
    end

    private

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-support", 40, 1.minute).performed!
    end

    def render_attending(delta, status)
      told = delta.for_actor(guardian)
      changed = told[:slots].first
      slot = { id: changed[:id], attending: changed[:attending].slice(:count, :people) }
      render json: { slot: slot, delta: told }, status: status
    end

    # The answer to a request that was carried out before: the same, with what is now.
    def render_unchanged(there:)
      slot = Slot.find(params[:slot_id])
      seating = Seating.new(call_id: slot.call_id, slot_id: slot.id, topic: slot.call.topic)
      attending = Attendance.payload_of(slot.id)
      delta = SupportDelta.attending(seating, attending, user_id: current_user.id, there: there)
      render_attending(delta, 200)
    end
  end
end
