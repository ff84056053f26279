# frozen_string_literal: true

module Playground
  # Runs `Jobs::Scheduled` when they are due. Every web process has one; a row per job makes
  # sure that only one of them runs it.
  class Scheduler
    LOOK_EVERY = 10

    def self.start
      Rails.autoloaders.main.eager_load_namespace(Jobs)
      Thread.new { new.run }
    end

    def run
      loop do
        Rails.application.executor.wrap { run_due }
        sleep(LOOK_EVERY)
      end
    end

    # Runs what is due now.
    def run_due
      Jobs::Scheduled.descendants.each { |job| job.new.perform if job.every && take(job) }
    rescue ActiveRecord::ActiveRecordError => error
      Discourse.warn_exception(error, message: "Looking for due jobs failed")
    end

    private

    # @return [Boolean] whether it is due and no other process took it
    def take(job)
      DB.exec(<<~SQL, name: job.name, seconds: job.every.to_i) > 0
        INSERT INTO scheduled_jobs (name, next_run_at)
        VALUES (:name, now() + :seconds * interval '1 second')
        ON CONFLICT (name) DO UPDATE SET next_run_at = EXCLUDED.next_run_at
        WHERE scheduled_jobs.next_run_at <= now()
      SQL
    end
  end
end
