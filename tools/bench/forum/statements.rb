# frozen_string_literal: true

module VolunteerCallsBench
  # Which SQL statements a request needs, transactions included. Counted in this process,
  # so that what other requests and threads do is not in it.
  module Statements
    EVENTS = %w[sql.active_record sql.mini_sql].freeze

    # @return [Array<String>] in their order
    def self.of
      statements = []
      thread = Thread.current
      listen = ->(*, payload) do
        next if thread != Thread.current || %w[CACHE SCHEMA].include?(payload[:name])
        statements << payload[:sql].squish
      end
      subscribers = EVENTS.map { |event| ActiveSupport::Notifications.subscribe(event, listen) }
      yield
      statements
    ensure
      subscribers&.each { |subscriber| ActiveSupport::Notifications.unsubscribe(subscriber) }
    end

    # @param headers [Array<Hash>] see {People#headers}
    # @param requests [Array<Array>] person, method, path, body; the last one is counted, those
    #   before it warm up
    # @return [Array<String>]
    def self.of_last(headers, requests)
      *before, last = requests
      before.each { |request| ask(headers, request) }
      of { ask(headers, last) }
    end

    def self.ask(headers, (person, method, path, body))
      Visit.new(headers.fetch(person)).ask(method, path, body)
    end
    private_class_method :ask
  end
end
