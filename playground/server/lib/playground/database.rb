# frozen_string_literal: true

require_relative "cluster"

module Playground
  # The playground's own database, which stays from one start to the next. What DATABASE_URL
  # names is used instead.
  class Database
    # While it runs, others find its address here.
    ADDRESS = STATE.join("database_url")

    # @return [Boolean] whether a running playground has it open
    def self.running? = ADDRESS.file?

    # Sets DATABASE_URL, starting the database if nobody has.
    def start
      return if ENV["DATABASE_URL"]
      return ENV["DATABASE_URL"] = ADDRESS.read if self.class.running? && answers?(ADDRESS.read)
      @cluster = Cluster.new(data).start
      @cluster.create_database("playground")
      ENV["DATABASE_URL"] = @cluster.url
      ADDRESS.write(ENV["DATABASE_URL"])
    end

    # Stops it, if it was started here.
    def stop
      return if @cluster.nil?
      ADDRESS.delete if ADDRESS.file?
      @cluster.stop
    end

    # Deletes everything in it.
    #
    # @raise [RuntimeError] when it is in use, or not the playground's own
    def reset
      raise "--reset is not for a database of your own" if ENV["DATABASE_URL"]
      if self.class.running? && answers?(ADDRESS.read)
        raise "The playground is running; stop it before --reset"
      end
      FileUtils.rm_rf(data)
    end

    private

    def data = Cluster.home.join("pg")

    # A killed playground leaves its address behind.
    def answers?(url)
      require "pg"
      PG.connect(url).close
      true
    rescue PG::ConnectionBad
      false
    end
  end
end
