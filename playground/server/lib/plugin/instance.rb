# frozen_string_literal: true

require_relative "extensions"

# One plugin. Its plugin.rb is evaluated in the instance, so what is public here is the
# language a plugin.rb is written in.
class Plugin::Instance
  include Plugin::Extensions

  attr_accessor :path, :metadata

  delegate :name, to: :metadata

  def self.parse_from_source(path)
    new(Plugin::Metadata.parse(File.read(path)), path)
  end

  def initialize(metadata = nil, path = nil)
    @metadata = metadata
    @path = path
  end

  # Reads the plugin's settings, then its plugin.rb.
  def activate!
    settings = File.join(directory, "config/settings.yml")
    SiteSetting.load_settings(settings, plugin: name) if File.file?(settings)
    instance_eval(File.read(path), path)
  end

  # @return [String] the plugin's folder
  def directory = File.dirname(path)

  alias root_dir directory

  # @return [Boolean] what its switch among the settings says
  def enabled? = @enabled_site_setting ? !!SiteSetting.get(@enabled_site_setting) : true

  def enabled_site_setting(setting = nil)
    setting ? @enabled_site_setting = setting : @enabled_site_setting
  end

  def after_initialize(&block) = initializers << block

  # Runs what the plugin wanted to do once everything is there.
  def notify_after_initialize = initializers.each { |block| block.call(self) }

  # Reads the plugin's rake tasks, which Discourse adds to its own.
  def load_tasks = Dir[File.join(directory, "lib/tasks/*.rake")].sort.each { |file| load(file) }

  # Listens to an event while the plugin is enabled.
  def on(event_name, &block)
    DiscourseEvent.on(event_name) { |*args, **kwargs| block.call(*args, **kwargs) if enabled? }
  end

  # Classes are never reloaded here, so a patch is applied once.
  def reloadable_patch(plugin = self) = yield(plugin)

  private

  def initializers = @initializers ||= []
end
