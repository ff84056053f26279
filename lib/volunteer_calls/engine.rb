# frozen_string_literal: true

module ::VolunteerCalls
  class Engine < ::Rails::Engine
    engine_name PLUGIN_NAME
    isolate_namespace VolunteerCalls
    config.autoload_paths << File.join(config.root, "lib")
    # Discourse adds every plugin's tasks by itself; added twice they would run twice.
    paths["lib/tasks"] = []
  end
end
