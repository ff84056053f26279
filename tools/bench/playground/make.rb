# frozen_string_literal: true

# Makes what a run needs in the database DATABASE_URL names, and writes the plan of the run.
#
#   make.rb WANTED_AS_JSON FILE    see ../forum/seed.rb
require_relative "forum"
require_relative "../forum/seed"
require_relative "../../../playground/server/lib/playground/migrations"
require_relative "../../../playground/server/lib/playground/seed"

Playground::Migrations.run
Playground::Seed.basics

wanted, file = ARGV
File.write(file, JSON.generate(VolunteerCallsBench.seed(JSON.parse(wanted))))
