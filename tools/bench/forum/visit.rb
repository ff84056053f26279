# frozen_string_literal: true

require "action_dispatch/testing/integration"

module VolunteerCallsBench
  # Requests of one person, carried out in this process.
  class Visit
    # @param headers [Hash{String => String}] see {People#headers}
    def initialize(headers)
      @headers = headers.transform_keys { |name| "HTTP_#{name.upcase.tr("-", "_")}" }
      @session = ActionDispatch::Integration::Session.new(Rails.application)
      @session.host!("localhost")
    end

    # @param body [Hash, nil] sent as JSON
    # @return [ActionDispatch::Response]
    # @raise [RuntimeError] unless it succeeds
    def ask(method, path, body = nil)
      headers = @headers.dup
      headers["CONTENT_TYPE"] = "application/json" if body
      @session.process(method.downcase.to_sym, path, params: body&.to_json, headers: headers)
      return @session.response if @session.response.successful?
      raise "#{method} #{path}: #{@session.response.status} #{@session.response.body[0, 300]}"
    end

    # @return [String] a cookie of the last answer, as a request sends it
    def cookie(name)
      cookies = Array(@session.response.headers["Set-Cookie"]).flat_map { |line| line.split("\n") }
      cookies.find { |line| line.start_with?("#{name}=") }&.split(";")&.first ||
        raise("No cookie #{name} in #{cookies.inspect}")
    end
  end
end
