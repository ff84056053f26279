# frozen_string_literal: true

# What `require "rails_helper"` gives a plugin's spec: the playground with a database of its
# own, and the helpers of Discourse's specs under their names.
ENV["RAILS_ENV"] = "test"
require_relative "../config/boot"
require_relative "../lib/playground"
require_relative "../lib/playground/test_database"

if ENV["DATABASE_URL"].nil?
  Playground::TestDatabase.start do
    migrate = Playground::SERVER_ROOT.join("bin/migrate").to_s
    system(RbConfig.ruby, migrate) || raise("The migrations failed")
  end
end

require_relative "../config/environment"
require "rspec/rails"
require "mocha/api"
require "fabrication"

Dir[File.join(__dir__, "support/**/*.rb")].sort.each { |file| require file }
require_relative "configuration"
Dir[File.join(__dir__, "page_objects/**/*.rb")].sort.each { |file| require file }

Fabrication.configure do |config|
  config.fabricator_path = [
    Playground::SERVER_ROOT.join("spec_support/fabricators").to_s,
    Playground::PLUGIN_ROOT.join("spec/fabricators").to_s,
  ]
  config.path_prefix = ["/"]
end

Dir[Playground::PLUGIN_ROOT.join("spec/plugin_helper.rb")].each { |file| require file }
Dir[Playground::PLUGIN_ROOT.join("spec/system/page_objects/**/*.rb")].sort.each do |file|
  require file
end
