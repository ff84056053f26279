# frozen_string_literal: true

require "socket"
require_relative "database"

module Playground
  # The playground as somebody starts it: PostgreSQL (unless DATABASE_URL names one), the
  # tables and people, and the web server in the foreground.
  class Server
    def initialize(port:, workers:, reset: false, empty: false)
      @port = port
      @workers = workers
      @reset = reset
      @empty = empty
      @database = Database.new
    end

    # @return [Integer] exit status
    def run
      ensure_port_is_free
      @database.reset if @reset
      @database.start
      prepare
      serve
    rescue RuntimeError => error
      warn(error.message)
      1
    ensure
      @database.stop
    end

    private

    def ensure_port_is_free
      TCPServer.new("127.0.0.1", @port).close
    rescue Errno::EADDRINUSE
      raise "Port #{@port} is taken. Choose another one with --port N"
    end

    def prepare
      arguments = @empty ? ["--empty"] : []
      script = SERVER_ROOT.join("bin/prepare").to_s
      done = system(environment, RbConfig.ruby, script, *arguments)
      raise "The database could not be prepared" unless done
    end

    # The web server has a process group of its own, so that Ctrl-C reaches it once.
    def serve
      config = SERVER_ROOT.join("config/puma.rb").to_s
      rackup = SERVER_ROOT.join("config.ru").to_s
      puma = Process.spawn(environment, "puma", "--silent", "-C", config, rackup, pgroup: true)
      %w[INT TERM HUP].each { |signal| trap(signal) { Process.kill("TERM", puma) } }
      announce(puma)
      Process.wait(puma)
      0
    end

    def environment = { "PORT" => @port.to_s, "WORKERS" => @workers.to_s }

    def announce(puma)
      Thread.new do
        TCPSocket.new("127.0.0.1", @port).close
        puts "The playground is at http://127.0.0.1:#{@port} (Ctrl-C stops it)"
        $stdout.flush
      rescue Errno::ECONNREFUSED
        sleep(0.1)
        retry if Process.waitpid(puma, Process::WNOHANG).nil?
      end
    end
  end
end
