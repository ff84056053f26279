# frozen_string_literal: true

require_relative "boot"

require "rails"
require "active_record/railtie"
require "action_controller/railtie"
require "action_view/railtie"
require "action_mailer/railtie"
Bundler.require(*Rails.groups)

require_relative "../lib/playground"
require_relative "../lib/discourse"
require_relative "../lib/site_setting"
require_relative "../lib/playground/hang_ups"

# A pocket forum: it hosts the plugin unmodified by standing in for what the plugin
# uses of Discourse, under Discourse's own names.
module Discourse
  class Application < Rails::Application
    config.load_defaults 7.2
    config.root = Playground::SERVER_ROOT
    # What is needed before Rails initialises is required above and not autoloaded.
    config.autoload_lib(
      ignore: %w[
        tasks
        jobs
        playground
        playground.rb
        plugin
        discourse.rb
        discourse_event.rb
        discourse_plugin_registry.rb
        site_setting.rb
        service/context.rb
        service/steps.rb
        service/blocks.rb
      ],
    )
    config.autoload_paths << config.root.join("lib/guardian")

    # Discourse writes job classes as Jobs::X into jobs/regular and jobs/scheduled.
    Rails.autoloaders.each do |loader|
      loader.inflector.inflect("regular" => "Jobs", "scheduled" => "Jobs", "db" => "DB")
    end

    config.middleware.insert_before(0, Playground::HangUps)

    config.time_zone = "UTC"
    # One language besides the forum's, so that specs can tell them apart.
    config.i18n.available_locales = %i[en de]
    config.i18n.fallbacks = [:en]
    config.eager_load = Rails.env.production?
    config.enable_reloading = false
    config.consider_all_requests_local = !Rails.env.production?
    config.action_controller.perform_caching = false
    config.action_controller.allow_forgery_protection = !Rails.env.test?
    config.action_dispatch.show_exceptions = Rails.env.test? ? :none : :all
    config.secret_key_base = Playground.secret
    config.session_store :cookie_store, key: "_playground", same_site: :lax
    # No other name leads here, so that no page of the web can, by a name of its own.
    config.hosts = Rails.env.test? ? [] : %w[127.0.0.1 localhost]
    config.log_level = ENV.fetch("LOG_LEVEL", "info").to_sym
    config.logger = ActiveSupport::Logger.new(Playground.log_path, 1, 20_000_000)
    config.action_mailer.delivery_method = :test
    config.active_support.deprecation = :stderr
    config.active_record.dump_schema_after_migration = false
    config.active_record.migration_error = false
    config.paths["config/database"] = config.root.join("config/database.yml")
    config.paths["log"] = Playground.log_path

    SiteSetting.load_settings(config.root.join("config/settings.yml"))
    Discourse.activate_plugins!

    rake_tasks { Discourse.plugins.each(&:load_tasks) }
    config.after_initialize { Discourse.plugins.each(&:notify_after_initialize) }
  end
end
