# frozen_string_literal: true

# The playground's server with the request that does nothing.
require_relative "../../../playground/server/config/application"

Rails.application.config.after_initialize { require_relative "../forum/nothing" }

require_relative "../../../playground/server/config/environment"
