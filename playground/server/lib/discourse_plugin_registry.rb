# frozen_string_literal: true

# What plugins registered. Lists that Discourse filters by "is the plugin enabled" are
# filtered here too.
class DiscoursePluginRegistry
  FILTERED = %i[api_key_scope_mappings custom_filter_mappings topic_preloader_associations].freeze

  class << self
    # @return [Array<String>] icons the front end may draw
    def svg_icons = @svg_icons ||= []

    def register_svg_icon(icon) = svg_icons << icon.strip

    # @return [Array<String>] absolute paths of the plugin's stylesheets and scripts
    def assets = @assets ||= []

    # @return [Hash{String=>Proc}] what would fill the dashboard's reports
    def reports = @reports ||= {}

    # @return [Array<Class>] what would warn on the dashboard
    def problem_checks = @problem_checks ||= []

    FILTERED.each do |list|
      define_method("_raw_#{list}") do
        (@filtered ||= Hash.new { |all, name| all[name] = [] })[list]
      end

      define_method(list) do
        public_send("_raw_#{list}")
          .filter_map { |entry| entry[:value] if entry[:plugin].enabled? }
          .uniq
      end

      define_method("register_#{list.to_s.singularize}") do |value, plugin|
        public_send("_raw_#{list}") << { plugin: plugin, value: value }
      end
    end

    # @return [Hash{Symbol=>Array<(Plugin::Instance, Proc)>}]
    def modifiers = @modifiers ||= Hash.new { |all, name| all[name] = [] }

    def register_modifier(plugin, name, &block)
      modifiers[name] << [plugin, block]
    end

    def unregister_modifier(plugin, name, &block)
      modifiers[name].delete([plugin, block])
    end

    # Each enabled plugin's modifier gets the last one's answer and the other arguments.
    def apply_modifier(name, value, *more)
      return value unless modifiers.key?(name)
      modifiers[name].inject(value) do |current, (plugin, block)|
        plugin.enabled? ? block.call(current, *more) : current
      end
    end
  end
end
