# frozen_string_literal: true

module VolunteerCalls
  module Automations
    # The clock's trigger: a call that isn't filled some hours before volunteering closes, or
    # before its first slot where it doesn't close.
    module Alarm
      DEADLINE = <<~SQL
        COALESCE(volunteer_calls.closes_at, (
          SELECT MIN(starts_at) FROM volunteer_call_slots
          WHERE call_id = volunteer_calls.id AND withdrawn_at IS NULL
        ))
      SQL

      TAKE = <<~SQL
        INSERT INTO volunteer_call_alarms (automation_id, call_id, deadline, created_at)
        VALUES (:automation_id, :call_id, :deadline, :now)
        ON CONFLICT DO NOTHING
        RETURNING id
      SQL

      # Runs what is due; each automation once for a call and its deadline.
      def self.sound(now = Time.zone.now)
        return unless Automations.available?
        Automations
          .enabled(UNFILLED)
          .each do |automation|
            hours = automation.trigger_field("hours")["value"].to_i
            next unless hours.positive?
            unfilled(now, now + hours.hours).each do |call|
              next unless Automations.concerns?(automation, call.topic)
              next unless taken?(automation, call, now)
              Automations.run(automation, Context.of(UNFILLED, call))
            end
          end
      end

      def self.unfilled(now, till)
        Call
          .includes(:slots, topic: :first_post)
          .where(cancelled_at: nil)
          .where("#{DEADLINE} BETWEEN ? AND ?", now, till)
          .select do |call|
            call.topic && !call.topic.first_post&.hidden && call.status(now) == :open &&
              call.places_open(now).positive?
          end
      end
      private_class_method :unfilled

      def self.taken?(automation, call, now)
        deadline = Reminders::Schedule.new(call).closing
        values = { automation_id: automation.id, call_id: call.id, deadline: deadline, now: now }
        DB.query_single(TAKE, **values).any?
      end
      private_class_method :taken?
    end
  end
end
