# frozen_string_literal: true

# Somebody made in a spec is in no trust level's group unless the fabricator is told to, as
# in Discourse's own specs.
User.skip_callback(:create, :after, :ensure_in_trust_level_group)

# Everything back to how an example expects to find it.
module TestSetup
  def self.run
    SiteSetting.reset!
    RateLimiter.disable
    Jobs.run_later!
    Jobs::Base.clear_all
    Discourse.clear_readonly!
    I18n.locale = :en
  end
end

# `fab!(:user)`, `fab!(:topic) { … }`: made before each example.
module Prefabrication
  def fab!(name, fabricator_name = nil, **_opts, &block)
    block ||= proc { Fabricate(fabricator_name || name) }
    let!(name, &block)
  end
end

RSpec.configure do |config|
  config.expect_with(:rspec) { |expectations| expectations.syntax = :expect }
  config.mock_with BothMocks
  config.order = :random
  config.infer_spec_type_from_file_location!
  config.use_transactional_fixtures = true
  config.filter_run_when_matching :focus
  config.filter_rails_from_backtrace!

  config.extend Prefabrication
  config.include Helpers
  config.include FreezeTime
  config.include ServiceMatchers
  config.include JobHelpers
  config.include IntegrationHelpers, type: :request
  config.include SystemHelpers, type: :system

  config.around do |example|
    before = DiscourseEvent.events.values.sum(&:count)
    example.run
    after = DiscourseEvent.events.values.sum(&:count)
    expect(after).to eq(before), "DiscourseEvent registrations were not cleaned up"
  end

  config.before do
    DB.test_transaction = ActiveRecord::Base.connection.current_transaction
    TestSetup.run
  end

  config.before(:each, type: :request) { host!("test.localhost") }

  config.after { unfreeze_time }
end
