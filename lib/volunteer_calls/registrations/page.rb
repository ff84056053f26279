# frozen_string_literal: true

module VolunteerCalls
  # What the topic's page needs.
  module Registrations::Page
    def self.add(plugin)
      plugin.add_to_serializer(
        :topic_view,
        :volunteer_call,
        include_condition: -> { object.volunteer_call_payload },
      ) { object.volunteer_call_payload }
      plugin.add_to_serializer(
        :web_hook_topic_view,
        :volunteer_call,
        include_condition: -> { object.volunteer_call_public_payload },
      ) { object.volunteer_call_public_payload }
      plugin.add_to_serializer(:topic_view, :can_add_volunteer_call) do
        object.can_add_volunteer_call?
      end
      plugin.add_to_serializer(:current_user, :can_post_volunteer_calls) do
        scope.can_post_volunteer_calls?
      end
      # Core's own limit, of which its page doesn't know; it isn't one for staff.
      plugin.add_to_serializer(
        :current_user,
        :volunteer_message_recipients,
        include_condition: -> { !scope.is_staff? },
      ) { SiteSetting.max_allowed_message_recipients }
    end
  end
end
