# frozen_string_literal: true

module VolunteerCalls
  # From the history to other software: every history row is handed out once, after the
  # commit, to whoever listens. See docs/connect.md and docs/decisions/history-is-the-outbox.md.
  module Publishing
    # Who is handed what happened, in this order. None keeps another from hearing of it.
    #
    # @return [Array<#publish>]
    def self.listeners = [Events, WebHooks, Automations]

    # Hands out what is to be handed out in a call, oldest first. A process that dies in the
    # middle hands out less, never twice.
    #
    # @param call_id [Integer]
    def self.now(call_id)
      rows = take(call_id).select { |row| row.created_at > Notice::STALE_AFTER.ago }
      Happening.all(call_id, rows).each { |happening| hand_out(happening) }
    rescue StandardError => error
      report(error, call_id: call_id)
    end

    # What jobs that were lost have left.
    def self.sweep
      Event
        .where(published_at: nil)
        .where(created_at: Notice::STALE_AFTER.ago..Notice::OVERDUE_AFTER.ago)
        .distinct
        .pluck(:call_id)
        .each { |call_id| now(call_id) }
    end

    # @param happening [Happening]
    def self.hand_out(happening)
      listeners.each do |listener|
        listener.publish(happening)
      rescue StandardError => error
        report(
          error,
          call_id: happening.call.id,
          event_ids: [happening.row.id],
          listener: listener.name,
        )
      end
    end

    def self.report(error, **env)
      Discourse.warn_exception(
        error,
        message: "Telling other software what happened in a call for volunteers failed",
        env: env,
      )
    end
    private_class_method :report

    # Whoever takes a row has it, however many try.
    def self.take(call_id)
      ids = DB.query_single(<<~SQL, call_id: call_id, now: Time.zone.now)
        UPDATE volunteer_call_events SET published_at = :now
        WHERE call_id = :call_id AND published_at IS NULL
        RETURNING id
      SQL
      Event.where(id: ids).order(:id).to_a
    end
    private_class_method :take
  end
end
