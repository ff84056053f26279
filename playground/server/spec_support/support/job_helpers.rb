# frozen_string_literal: true

# What was enqueued.
module JobHelpers
  # @param at [Time, Float, nil] when it is to run
  def job_enqueued?(job:, args: {}, at: nil)
    matching(job_class(job).jobs, args, at).any?
  end

  def expect_job_enqueued(job:, args: {}, at: nil)
    expect(job_enqueued?(job: job, args: args, at: at)).to eq(true)
  end

  def expect_enqueued_with(job:, args: {}, at: nil, expectation: true)
    klass = job_class(job)
    before = klass.jobs.dup
    yield if block_given?
    added = klass.jobs - before
    found = matching(added, args, at).any?
    expect(found).to eq(expectation), "#{klass} #{args}, enqueued: #{added.inspect}"
  end

  def expect_not_enqueued_with(job:, args: {}, at: nil, &block)
    expect_enqueued_with(job: job, args: args, at: at, expectation: false) { block&.call }
  end

  private

  def job_class(job) = job.is_a?(Class) ? job : "::Jobs::#{job.to_s.camelcase}".constantize

  def matching(jobs, args, at)
    wanted = JSON.parse(args.to_json)
    jobs.select do |job|
      (at.nil? || job["at"].to_f.round(3) == at.to_f.round(3)) && wanted <= job["args"].first
    end
  end
end
