# frozen_string_literal: true

require_relative "cluster"
require_relative "migrations"

module Playground
  # A database for one run of the specs. The migrated data directory is kept as a template
  # and copied, so that runs start quickly and can't meet.
  class TestDatabase
    PREFIX = "specs-#{Process.uid}"

    # @yield once, with the database up and DATABASE_URL set, when the template must be made
    # @return [Playground::TestDatabase] running
    def self.start(&migrate) = new.tap { |database| database.start(&migrate) }

    def start(&migrate)
      @cluster = Cluster.new(copy_template(&migrate), throw_away: true).start
      ENV["DATABASE_URL"] = @cluster.url("test")
      owner = Process.pid
      at_exit { stop if Process.pid == owner }
    end

    def stop
      @cluster.stop
      FileUtils.rm_rf(@run)
    end

    private

    def template = @template ||= Cluster.home.join("#{PREFIX}-#{Migrations.digest}")

    # One run at a time makes the template or copies it.
    #
    # @return [String] the copy
    def copy_template(&migrate)
      @run = Dir.mktmpdir("vc-specs")
      File.chmod(0o755, @run)
      data = File.join(@run, "data")
      Cluster
        .home
        .join("#{PREFIX}.lock")
        .open("w") do |lock|
          lock.flock(File::LOCK_EX)
          make_template(&migrate) unless template.directory?
          FileUtils.cp_r(template.join("data"), data, preserve: true)
        end
      data
    end

    def make_template
      FileUtils.rm_rf(Cluster.home.glob("#{PREFIX}-*"))
      making = Cluster.home.join("#{template.basename}-#{Process.pid}")
      making.mkpath
      cluster = Cluster.new(making.join("data"), throw_away: true).start
      cluster.create_database("test")
      ENV["DATABASE_URL"] = cluster.url("test")
      yield
      cluster.stop
      making.rename(template)
    ensure
      cluster&.stop
      FileUtils.rm_rf(making)
    end
  end
end
