# frozen_string_literal: true

require "rspec/mocks"
require "rspec/mocks/syntax"
require "rspec/core/mocking_adapters/mocha"
require "rspec/core/mocking_adapters/rspec"

# Discourse's specs may use both: mocha's `stubs` and `expects`, rspec's `allow` and
# `receive`.
module BothMocks
  ADAPTERS = [RSpec::Core::MockingAdapters::Mocha, RSpec::Core::MockingAdapters::RSpec].freeze

  ADAPTERS.each { |adapter| include adapter }

  %i[setup_mocks_for_rspec verify_mocks_for_rspec teardown_mocks_for_rspec].each do |name|
    define_method(name) do
      ADAPTERS.each { |adapter| adapter.instance_method(name).bind_call(self) }
    end
  end

  # rspec's old syntax would take `any_instance` from mocha.
  %i[enable_should disable_should].each do |name|
    RSpec::Mocks::Syntax.define_singleton_method(name) { |*| nil }
  end
end
