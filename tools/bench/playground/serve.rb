# frozen_string_literal: true

# Serves a playground of its own for a run, in a database that is thrown away, until it is
# told to end.
#
#   serve.rb WANTED_AS_JSON FILE PORT WORKERS    FILE: see make.rb
require "tmpdir"

ENV["RAILS_ENV"] = "production"
require_relative "../../../playground/server/config/boot"
require_relative "../../../playground/server/lib/playground"
require_relative "../../../playground/server/lib/playground/cluster"

wanted, file, port, workers = ARGV

Dir.mktmpdir("volunteer-calls-bench") do |folder|
  File.chmod(0o755, folder)
  cluster = Playground::Cluster.new(File.join(folder, "data"), throw_away: true).start
  cluster.create_database("bench")
  ENV["DATABASE_URL"] = cluster.url("bench")

  make = File.join(__dir__, "make.rb")
  system(RbConfig.ruby, make, wanted, file) || abort("The forum could not be filled.")

  address = "tcp://127.0.0.1:#{port}"
  rackup = File.join(__dir__, "bench.ru")
  # One request at a time in each worker, as Discourse's web server does it.
  arguments = %w[--silent --config - --threads 1:1]
  puma = Process.spawn("puma", *arguments, "--workers", workers, "--bind", address, rackup)
  %w[INT TERM].each { |signal| trap(signal) { Process.kill("TERM", puma) } }
  Process.wait(puma)
ensure
  cluster&.stop
end
