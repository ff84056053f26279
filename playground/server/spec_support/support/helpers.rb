# frozen_string_literal: true

# What specs of any type use.
module Helpers
  def self.next_seq = @next_seq = (@next_seq || 0) + 1

  # A post as somebody would write it, through every check.
  def create_post(args = {})
    args = args.dup
    args[:title] ||= "This is my title #{Helpers.next_seq}"
    args[:raw] ||= "This is the raw body of my post, it is cool #{Helpers.next_seq}"
    args[:topic_id] = args.delete(:topic).id if args[:topic]
    args[:category] = args[:category].id if args[:category].is_a?(Category)
    user = args.delete(:user) || Fabricate(:user, refresh_auto_groups: true)
    creator = PostCreator.new(user, args)
    post = creator.create
    raise creator.errors.full_messages.join(" ") if creator.errors.any?
    post
  end

  # @return [Array<String>] the SQL statements of the block
  def track_sql_queries(&block)
    queries = []
    note = ->(*, payload) { queries << payload[:sql] if %w[CACHE SCHEMA].exclude?(payload[:name]) }
    ActiveSupport::Notifications.subscribed(note, "sql.active_record") do
      ActiveSupport::Notifications.subscribed(note, "sql.mini_sql", &block)
    end
    queries
  end

  def stub_const(target, const, value)
    old = target.const_get(const)
    target.send(:remove_const, const)
    target.const_set(const, value)
    yield
  ensure
    target.send(:remove_const, const)
    target.const_set(const, old)
  end

  # Runs a rake task that others may run again.
  def invoke_rake_task(name, *args)
    RakeTasks.load
    Rake::Task[name].invoke(*args)
  ensure
    Rake::Task[name].reenable
  end

  def capture_stdout
    before = $stdout
    $stdout = StringIO.new
    yield
    $stdout.string
  ensure
    $stdout = before
  end

  # Switches the plugin on if its setting has it off.
  def enable_current_plugin
    Discourse.plugins.each { |plugin| SiteSetting.set(plugin.enabled_site_setting, true) }
  end

  def wait_for(timeout: 1, &block)
    ends_at = Process.clock_gettime(Process::CLOCK_MONOTONIC) + timeout
    until (done = block.call) || Process.clock_gettime(Process::CLOCK_MONOTONIC) > ends_at
      sleep(0.01)
    end
    expect(done).to be_truthy
  end
end

# The plugin's rake tasks, loaded once.
module RakeTasks
  def self.load
    return if @loaded
    @loaded = true
    Rails.application.load_tasks
  end
end
