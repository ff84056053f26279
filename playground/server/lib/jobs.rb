# frozen_string_literal: true

# Work that is done after the answer. In the playground a thread of the same process does
# it; specs keep it in `Jobs::X.jobs` unless {run_immediately!}.
module Jobs
  class << self
    def run_immediately! = @run_immediately = true

    def run_later! = @run_immediately = false

    def run_later? = !@run_immediately

    # Runs jobs as they are enqueued, within the block.
    def with_immediate_jobs
      before = @run_immediately
      run_immediately!
      yield
    ensure
      @run_immediately = before
    end

    # @param job [Symbol, Class] :x for Jobs::X
    # @param opts [Hash] what can be written as JSON; delay_for: seconds
    def enqueue(job, opts = {})
      klass = job.is_a?(Class) ? job : "::Jobs::#{job.to_s.camelcase}".constantize
      delay = opts[:delay_for].to_f
      args = JSON.parse(opts.except(:delay_for, :queue, :all_sites).to_json)
      return run_nested(klass, args) if @run_immediately
      DB.after_commit do
        Rails.env.test? ? klass.push(args, delay) : in_background(klass, args, delay)
      end
    end

    def enqueue_in(secs, job, opts = {}) = enqueue(job, opts.merge(delay_for: secs))

    def enqueue_at(time, job, opts = {})
      enqueue_in([time.to_f - Time.zone.now.to_f, 0].max, job, opts)
    end

    private

    # A job that enqueues another finishes first.
    def run_nested(klass, args)
      waiting = Thread.current[:playground_jobs]
      return waiting << [klass, args] if waiting
      Thread.current[:playground_jobs] = waiting = [[klass, args]]
      until waiting.empty?
        next_class, next_args = waiting.shift
        next_class.new.perform(next_args)
      end
    ensure
      Thread.current[:playground_jobs] = nil if waiting.equal?(Thread.current[:playground_jobs])
    end

    def in_background(klass, args, delay)
      Thread.new do
        sleep(delay) if delay > 0
        Rails.application.executor.wrap { klass.new.perform(args) }
      end
    end
  end
end

require_relative "jobs/base"
require_relative "jobs/scheduled"
