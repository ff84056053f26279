# frozen_string_literal: true

module VolunteerCalls
  # A call that is posted with its topic.
  module Registrations::Posting
    def self.add(plugin)
      plugin.add_permitted_post_create_param(PostedCall::PARAM, :string)
      # Protected in the host, for a plugin.rb that calls it on itself.
      plugin.send(:allow_new_queued_post_payload_attribute, PostedCall::PARAM)
      plugin.on(:after_validate_topic) { |*args| PostedCall.check(*args) }
      plugin.on(:before_create_topic) { |*args| PostedCall.attach(*args) }
      plugin.on(:topic_created) { |*args| PostedCall.invite(*args) }
    end
  end
end
