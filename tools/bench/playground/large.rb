# frozen_string_literal: true

# Measures the tracker in a large playground of its own, in a database that is thrown away.
#
#   large.rb FILE    see ../forum/large.rb
require "tmpdir"

ENV["RAILS_ENV"] = "production"
require_relative "../../../playground/server/config/boot"
require_relative "../../../playground/server/lib/playground"
require_relative "../../../playground/server/lib/playground/cluster"

Dir.mktmpdir("volunteer-calls-bench") do |folder|
  File.chmod(0o755, folder)
  cluster = Playground::Cluster.new(File.join(folder, "data"), throw_away: true).start
  cluster.create_database("bench")
  ENV["DATABASE_URL"] = cluster.url("bench")

  require_relative "forum"
  require_relative "../forum/large"
  require_relative "../../../playground/server/lib/playground/migrations"
  require_relative "../../../playground/server/lib/playground/seed"
  Playground::Migrations.run
  Playground::Seed.basics
  VolunteerCallsBench.large(ARGV.fetch(0))
ensure
  cluster&.stop
end
