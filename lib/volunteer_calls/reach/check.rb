# frozen_string_literal: true

module VolunteerCalls
  # Looks whether everybody with a seat in a call can be reached.
  class Reach::Check
    # @param call_id [Integer]
    def initialize(call_id, now = Time.zone.now)
      @call = Call.preload(:topic, :slots).find_by(id: call_id)
      @now = now
      @sees = {}
    end

    # Safe to run late, twice or in parallel.
    def run
      return if @call.nil?
      # When the topic is back, or the call on again, it is looked at again.
      return look_next_at(nil) if @call.topic.nil? || @call.cancelled? || slots.empty?
      times = claims.filter_map { |claim| look_at(claim) }
      look_next_at([*times, @now + Reach::AGAIN].min)
    end

    private

    # @return [Time, nil] when the seat is free, if nothing changes until then
    def look_at(claim)
      cause = cause_of(claim)
      until_then = claim.out_of_reach_until
      return note(claim, nil) if cause.nil?
      if claim.user
        return note(claim, AnswerTime.of_offer(slots[claim.slot_id], @now)) if until_then.nil?
        return until_then if until_then > @now
      end
      Departure.give_up(claim, cause: cause)
      nil
    end

    # @return [String, nil] why the person can't be reached; nil when they can
    def cause_of(claim)
      user = claim.user
      return "account_destroyed" if user.nil?
      return "account_inactive" if !user.active || user.staged
      return "suspended" if suspended_beyond?(user, slots[claim.slot_id].starts_at)
      "topic_out_of_sight" unless sees?(user)
    end

    # Who is back in time may still come.
    def suspended_beyond?(user, starts_at)
      user.suspended? && (starts_at.nil? || user.suspended_till > starts_at)
    end

    def sees?(user)
      return true if public?
      @sees.fetch(user.id) { |id| @sees[id] = Guardian.new(user).can_see?(@call.topic) }
    end

    # What everybody sees need not be asked for each.
    def public?
      return @public if defined?(@public)
      @public = Guardian.new.can_see?(@call.topic)
    end

    def slots = @slots ||= @call.slots.select { |slot| slot.to_come?(@now) }.index_by(&:id)

    def claims
      Claim
        .where(slot_id: slots.keys, state: Claim::HOLDING)
        .order(:id)
        .preload(:user, call: :topic)
    end

    def note(claim, time)
      return time if claim.out_of_reach_until == time
      # No change of the call: nobody but organisers may know.
      Claim.where(id: claim.id).update_all(out_of_reach_until: time)
      time
    end

    # What changes meanwhile is looked at again.
    def look_next_at(time)
      Call.where(id: @call.id, reach_check_at: @call.reach_check_at).update_all(
        reach_check_at: time,
      )
    end
  end
end
