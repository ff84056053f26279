# frozen_string_literal: true

require "fileutils"
require "pathname"
require "securerandom"

# Where the pocket forum finds its own things. Nothing here is Discourse's.
module Playground
  SERVER_ROOT = Pathname(File.expand_path("..", __dir__))
  # The plugin's folder, which the playground is part of.
  PLUGIN_ROOT = SERVER_ROOT.join("../..").cleanpath
  # Everything the playground writes is below here.
  STATE = PLUGIN_ROOT.join("tmp/playground")

  # @return [Pathname] what `pnpm build:playground` made
  def self.app_dist
    Pathname(ENV.fetch("PLAYGROUND_APP_DIST", PLUGIN_ROOT.join("playground/app/dist").to_s))
  end

  # @return [Boolean] whether there is a front end to serve
  def self.app_built? = app_dist.join("index.html").file?

  # @return [Pathname] the log of the current environment
  def self.log_path
    STATE.mkpath
    STATE.join("#{ENV.fetch("RAILS_ENV", "development")}.log")
  end

  # The key that signs sessions, made once and shared by all workers.
  #
  # @return [String]
  def self.secret
    file = STATE.join("secret")
    unless file.file?
      STATE.mkpath
      file.write(SecureRandom.hex(64), perm: 0o600)
    end
    file.read
  end
end
