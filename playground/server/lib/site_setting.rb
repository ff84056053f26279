# frozen_string_literal: true

require "yaml"

# The site's settings: read from YAML in Discourse's format (category → setting → value, or
# a Hash with `default`, `test`, `type`, `client`, `min`, `max`). Changed ones live in the
# table site_settings; specs keep them in memory and forget them.
#
# Each setting is a method: `x`, `x?`, `x=` and, for lists, `x_map`.
class SiteSetting
  # One setting as its YAML states it.
  Definition = Struct.new(:name, :default, :type, :client, :plugin, keyword_init: true)

  LISTS = %i[list group_list].freeze

  class << self
    def load_settings(path, plugin: nil)
      YAML
        .load_file(path)
        .each_value do |settings|
          settings.each do |name, value|
            options = value.is_a?(Hash) ? value : { "default" => value }
            define(name.to_sym, options, plugin)
          end
        end
    end

    # @return [Object] the value, in the setting's own type
    def get(name)
      definition = definitions.fetch(name.to_sym)
      overrides.fetch(definition.name, definition.default)
    end

    # Changes a setting; everything that is not its type is refused.
    def set(name, value)
      definition = definitions.fetch(name.to_sym)
      before = get(name)
      overrides[definition.name] = cast(definition, value)
      store(definition.name)
      DiscourseEvent.trigger(:site_setting_changed, definition.name, before, get(name))
    end

    # @return [Hash{Symbol=>Object}] what the browser may know
    def client_settings
      definitions.values.select(&:client).to_h { |setting| [setting.name, get(setting.name)] }
    end

    # Forgets every change made in memory.
    def reset! = @overrides = nil

    # @return [Hash{Symbol=>Definition}]
    def definitions = @definitions ||= {}

    private

    def define(name, options, plugin)
      default = options.fetch("default")
      default = options["test"] if ENV["RAILS_ENV"] == "test" && options.key?("test")
      definitions[name] = Definition.new(
        name: name,
        default: default,
        type: type_of(options, default),
        client: !!options["client"],
        plugin: plugin,
      )
      define_singleton_method(name) { get(name) }
      define_singleton_method("#{name}?") { get(name).present? }
      define_singleton_method("#{name}=") { |value| set(name, value) }
      define_map(name) if LISTS.include?(definitions[name].type)
    end

    def define_map(name)
      ids = definitions[name].type == :group_list
      define_singleton_method("#{name}_map") do
        parts = get(name).to_s.split("|").reject(&:empty?)
        ids ? parts.map(&:to_i) : parts
      end
    end

    def type_of(options, default)
      return options["type"].to_sym if options["type"]
      case default
      when true, false
        :bool
      when Integer
        :integer
      else
        :string
      end
    end

    def cast(definition, value)
      case definition.type
      when :bool
        [true, "true", "t", "1", 1].include?(value)
      when :integer
        Integer(value)
      else
        value.to_s
      end
    end

    def overrides
      @overrides ||= Rails.env.test? ? {} : stored
    end

    def stored
      DB
        .query("SELECT name, value FROM site_settings")
        .filter_map do |row|
          definition = definitions[row.name.to_sym]
          [definition.name, cast(definition, row.value)] if definition
        end
        .to_h
    end

    # Writes one setting and tells the other processes to read it again.
    def store(name)
      return if Rails.env.test?
      DB.exec(<<~SQL, name: name.to_s, value: get(name).to_s)
        INSERT INTO site_settings (name, value) VALUES (:name, :value)
        ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value
      SQL
      MessageBus.publish("/site_settings", { name: name }, group_ids: [Group::AUTO_GROUPS[:staff]])
    end
  end
end
