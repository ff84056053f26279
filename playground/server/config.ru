# frozen_string_literal: true

require_relative "config/environment"
require_relative "lib/playground/scheduler"

Playground::Scheduler.start
run Rails.application
