# frozen_string_literal: true

require "active_record"
require_relative "plugin/metadata"
require_relative "plugin/filter"
require_relative "plugin/instance"
require_relative "discourse_event"
require_relative "discourse_plugin_registry"

# Stands in for the module a plugin asks about the forum as a whole.
module Discourse
  SYSTEM_USER_ID = -1

  # Somebody has to be logged in for this.
  class NotLoggedIn < StandardError
  end

  # The request's parameters make no sense.
  class InvalidParameters < StandardError
  end

  # The site takes no changes at the moment.
  class ReadOnly < StandardError
  end

  # Somebody may not do or see this.
  class InvalidAccess < StandardError
    attr_reader :obj, :opts, :custom_message, :custom_message_params, :group

    def initialize(msg = nil, obj = nil, opts = nil)
      super(msg)
      @obj = obj
      @opts = opts || {}
      @custom_message, @custom_message_params, @group =
        @opts.values_at(:custom_message, :custom_message_params, :group)
    end
  end

  # There is no such thing.
  class NotFound < StandardError
    attr_reader :status, :check_permalinks, :original_path, :custom_message

    def initialize(
      msg = nil,
      status: 404,
      check_permalinks: false,
      original_path: nil,
      custom_message: nil
    )
      super(msg)
      @status = status
      @check_permalinks = check_permalinks
      @original_path = original_path
      @custom_message = custom_message
    end
  end

  class << self
    # @return [Array<Plugin::Instance>]
    def plugins = @plugins ||= []

    # @return [Hash{String=>Plugin::Instance}]
    def plugins_by_name = plugins.index_by(&:name)

    # Reads the plugin this playground is part of; before Rails initialises, so that its
    # engine takes part in it.
    def activate_plugins!
      plugin = Plugin::Instance.parse_from_source(Playground::PLUGIN_ROOT.join("plugin.rb").to_s)
      plugins << plugin
      plugin.activate!
    end

    # @return [User]
    def system_user = User.find(SYSTEM_USER_ID)

    # @return [String] the path the forum lives at, "" for the root
    def base_path(default_value = "") = default_value

    # @return [String]
    def base_url
      port = SiteSetting.port.presence || ENV["PORT"]
      "http://#{current_hostname}#{":#{port}" if port}"
    end

    alias base_url_no_prefix base_url

    # @return [String]
    def current_hostname = SiteSetting.force_hostname.presence || "127.0.0.1"

    # @return [Boolean]
    def readonly_mode? = !!@readonly

    # Makes {ReadOnly} what every change is answered with.
    def enable_readonly_mode(*) = @readonly = true

    def disable_readonly_mode(*) = @readonly = false

    alias clear_readonly! disable_readonly_mode

    # Logs what went wrong without stopping for it.
    def warn_exception(error, message: "", env: nil)
      Rails.logger.warn(
        "#{message} : #{error.class} #{error.message}\n#{error.backtrace&.first(20)&.join("\n")}",
      )
    end

    # Logs an old way of doing things, as Discourse does.
    def deprecate(warning, **) = Rails.logger.warn("Deprecation notice: #{warning}")

    # What a job died of; specs see it raised.
    def handle_job_exception(error, context = {})
      warn_exception(error, message: "Job failed #{context}")
      raise error if Rails.env.test?
    end
  end
end
