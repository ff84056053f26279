# frozen_string_literal: true

# bin/rails runner run_large.rb FILE
require_relative "large"

VolunteerCallsBench.large(ARGV.fetch(0))
