# frozen_string_literal: true

module VolunteerCallsBench
  # How long the server takes for the first page of the tracker, in a large forum: the whole
  # request, in this process, with everything in front of our controller. And how PostgreSQL
  # finds the rows.
  class Tracking
    ROUNDS = 9

    def initialize(crowd)
      @crowd = crowd
    end

    # @return [Array<Hash>] :who, :path, :milliseconds of each round, :cpu milliseconds of
    #   each on average, how many :statements, :plans
    def to_a
      looks = { moderator: moderator_paths, organiser: claims(filters.first(12)) }
      looks.flat_map do |who, paths|
        headers = headers_of(@crowd.fetch(who))
        paths.map { |path| { who: who, path: path, **measure(headers, path) } }
      end
    end

    private

    def moderator_paths
      claims(filters) + %w[/volunteer-calls/people.json /volunteer-calls/people.json?period=all] +
        %w[/volunteer-calls/tracked-calls.json /volunteer-calls/tracked-calls.json?status=all]
    end

    def claims(queries) = queries.map { |query| "/volunteer-calls/claims.json#{query}" }

    def filters
      [
        "",
        "?summary=1",
        "?state=nominated",
        "?state=offered",
        "?state=claimed",
        "?state=confirm",
        "?state=ended&event=any",
        "?state=all&event=any",
        "?q=crowd_17",
        "?person=crowd_17&state=all&event=any",
        "?needs=cover",
        "?needs=people",
        "?needs=answer",
        "?needs=confirmation",
        "?group=bench_group&state=all&event=any",
        "?category=#{@crowd[:category].id}",
        "?category=#{@crowd[:category].id}&state=all&event=any",
        "?topic=#{VolunteerCalls::Call.maximum(:topic_id)}",
        "?event=next7",
        "?event=past90&state=all",
        "?from=#{Date.current - 30}&to=#{Date.current - 30}&state=all",
        "?changed=today",
        "?changed=week&state=all&event=any",
        "?q=nobody+at+all",
        *%w[person slot topic state since].map { |sort| "?sort=#{sort}" },
        *%w[person slot topic state since].map { |sort| "?sort=#{sort}&state=all&event=any" },
      ]
    end

    def measure(headers, path)
      visit = Visit.new(headers)
      2.times { visit.ask("GET", path) }
      statements = Statements.of { visit.ask("GET", path) }
      before = processor_time
      times = Array.new(ROUNDS) { time { visit.ask("GET", path) } }
      cpu = before && (processor_time - before) / ROUNDS
      { milliseconds: times, cpu: cpu, statements: statements.size, plans: plans(statements) }
    end

    # Of this process and of PostgreSQL's for our connection: others on the same machine make
    # both wait, but are not in it.
    #
    # @return [Float, nil] milliseconds; nil where PostgreSQL runs elsewhere
    def processor_time
      @backend ||= DB.query_single("SELECT pg_backend_pid()").first
      ticks = File.read("/proc/#{@backend}/stat").rpartition(")").last.split[11, 2].sum(&:to_i)
      Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID, :float_millisecond) + ticks * 10.0
    rescue Errno::ENOENT
      nil
    end

    def plans(statements)
      statements
        .grep(/\A(SELECT|WITH) .*volunteer_call_(claims|slots)/)
        .map { |sql| { sql: sql, plan: DB.query_single("EXPLAIN (ANALYZE, COSTS OFF) #{sql}") } }
    end

    def time
      start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      yield
      (Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) * 1000
    end

    def headers_of(user) = People.of([user]).headers.first
  end
end
