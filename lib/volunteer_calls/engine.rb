# frozen_string_literal: true

require_relative "log_filter"

module ::VolunteerCalls
  class Engine < ::Rails::Engine
    engine_name PLUGIN_NAME
    isolate_namespace VolunteerCalls
    config.autoload_paths << File.join(config.root, "lib")
    # Discourse adds every plugin's tasks by itself; added twice they would run twice.
    paths["lib/tasks"] = []

    initializer :filter_volunteer_call_logs do |app|
      app.config.filter_parameters += LogFilter::ALL
    end
  end
end
