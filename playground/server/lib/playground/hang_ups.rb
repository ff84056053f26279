# frozen_string_literal: true

module Playground
  # A page that is left hangs up its long poll while an answer is being written to it.
  # That is no error of anybody's.
  class HangUps
    def initialize(app)
      @app = app
    end

    def call(env)
      @app.call(env)
    rescue Errno::EPIPE, Errno::ECONNRESET
      raise unless env["PATH_INFO"].start_with?("/message-bus/")
      [499, {}, []]
    end
  end
end
