# frozen_string_literal: true

module VolunteerCalls
  # What must not stand in request logs: a posted call, because the contact's private part
  # is in it, and in the plugin's own requests what people write for few to read.
  module LogFilter
    POSTED = /\Avolunteer_call\z/
    # Other controllers have parameters of these names that are no secret.
    OWN = %w[note reason token].freeze
    OWN_CONTROLLERS = "volunteer_calls/"

    # Rails gives a block a copy to change. What stands in an address it asks about alone, without
    # saying whose it is: a token there is somebody's secret, whosever it is.
    OWN_PARAMETERS =
      lambda do |name, value, request_parameters|
        next if OWN.exclude?(name) || !value.is_a?(String)
        controller = request_parameters && request_parameters["controller"]
        in_address = controller.nil? && name == "token"
        value.replace("[FILTERED]") if in_address || controller.to_s.start_with?(OWN_CONTROLLERS)
      end

    # For `config.filter_parameters`.
    ALL = [POSTED, OWN_PARAMETERS].freeze

    # Before action of `POST /posts`: the host's error reports carry the beginning of each
    # parameter, and it noted them before the plugin was asked.
    def self.clean_error_reports(request)
      return unless defined?(::Logster)
      Logster.add_to_env(request.env, "params", request.filtered_parameters)
    end
  end
end
