# frozen_string_literal: true

# What both hosts load before the plugin's specs.
require_relative "support/api_description"
require_relative "support/api_description/exchange"
require_relative "support/api_description/record"
require_relative "support/api_description/checked_session"

ActionDispatch::Integration::Session.prepend(ApiDescription::CheckedSession)

RSpec.configure { |config| config.after(:suite) { ApiDescription::Record.check! } }
