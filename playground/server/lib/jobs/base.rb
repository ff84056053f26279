# frozen_string_literal: true

module Jobs
  # A kind of work: a subclass says what in `execute(args)`, args with indifferent access.
  class Base
    class << self
      # @return [Array<Hash>] in specs, what was enqueued and not run
      def jobs = @jobs ||= []

      def push(args, delay)
        job = { "class" => name, "args" => [args], "enqueued_at" => Time.now.to_f }
        job["at"] = Time.now.to_f + delay if delay > 0
        jobs << job
      end

      def clear_all = [self, *descendants].each { |job| job.jobs.clear }

      def sidekiq_options(*) = nil

      def cluster_concurrency(*) = nil
    end

    # Runs it; what goes wrong is logged, and raised in specs.
    def perform(args = {})
      execute(args.with_indifferent_access)
    rescue StandardError => error
      Discourse.handle_job_exception(error, { job: self.class.name, opts: args })
    end

    def execute(_args) = raise(NotImplementedError)
  end
end
