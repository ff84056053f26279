# frozen_string_literal: true

module VolunteerCalls
  module Automations
    # The script "Invite a group to the call": as whoever posted the call would do it, with
    # their rights and the forum's limits. Each person is invited once for a call.
    module Invitation
      # @param context [Hash] see {Context}
      # @param fields [Hash] of the automation
      def self.deliver(context, fields)
        call = Call.find_by(id: context["call_id"])
        group = Group.find_by(id: fields.dig("group", "value"))
        return if call.nil? || group.nil?
        Call::Invite.call(
          params: {
            topic_id: call.topic_id,
            groups: [group.name],
          },
          guardian: Guardian.new(call.user),
        )
      end
    end
  end
end
