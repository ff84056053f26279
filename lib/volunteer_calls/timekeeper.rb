# frozen_string_literal: true

module VolunteerCalls
  # What happens to claims when time passes. Safe to run late, twice or in parallel: each
  # change looks again under the lock.
  module Timekeeper
    # One that fails is reported and tried again next time; it keeps nobody from their turn.
    def self.run(now = Time.zone.now)
      expired(now).each { |claim| apart(claim_id: claim.id) { lapse(claim, now) } }
      LastResort
        .waiting(now)
        .each do |slot|
          apart(slot_id: slot.slot_id) do
            LastResort.ask(call_id: slot.call_id, slot_id: slot.slot_id, now: now)
          end
        end
      Reach.due(now).each { |id| apart(call_id: id) { Reach::Check.new(id, now).run } }
      ThanksLine.overdue(now).each { |id| apart(call_id: id) { ThanksLine.write(id) } }
      Reminders::Due.at(now).each { |due| apart(due.what => due.id) { remind(due, now) } }
    end

    # Ends a nomination or an offer that was not answered in time.
    #
    # @param claim [Claim]
    def self.lapse(claim, now = Time.zone.now)
      topic = claim.call.topic
      Change.in(call_id: claim.call_id, slot_id: claim.slot_id, topic: topic) do |seating|
        claim.reload
        next unless claim.awaiting? && claim.expired?(now)
        claim.end_as("lapsed", now: now)
        seating.settle(claim, action: "lapsed", actor: Discourse.system_user)
      end
    end

    def self.remind(due, now)
      case due.what
      when "call"
        Reminders::Round.of(due.id, now)
      when "nominee"
        Reminders::Nominee.remind(due.id, now)
      when "line"
        PublicLine.write(due.id, now)
      end
    end
    private_class_method :remind

    def self.expired(now)
      Claim.where(expires_at: ..now).order(:expires_at, :id).preload(call: :topic)
    end
    private_class_method :expired

    def self.apart(**env, &task)
      PrivateRows.kept(&task)
    rescue StandardError => e
      Discourse.warn_exception(e, message: "A call for volunteers could not go on", env: env)
    end
    private_class_method :apart
  end
end
