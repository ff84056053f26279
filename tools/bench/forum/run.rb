# frozen_string_literal: true

# bin/rails runner run.rb WANTED_AS_JSON FILE
require_relative "seed"

wanted, file = ARGV
File.write(file, JSON.generate(VolunteerCallsBench.seed(JSON.parse(wanted))))
