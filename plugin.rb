# frozen_string_literal: true

# name: discourse-volunteer-calls
# about: Turns a topic into a call for volunteers, with slots people claim in the thread.
# version: 0.1.0
# authors: The discourse-volunteer-calls authors
# url: https://github.com/discourse-volunteer-calls/discourse-volunteer-calls

# Calendar files. Whatever else the second needs, Discourse has.
gem "ice_cube", "0.17.0"
gem "icalendar", "2.13.0"

enabled_site_setting :volunteer_calls_enabled

register_asset "stylesheets/volunteer-calls.scss"
register_asset "stylesheets/volunteer-calls-builder.scss"
register_asset "stylesheets/volunteer-calls-answer.scss"
register_asset "stylesheets/volunteer-calls-tracker.scss"

%w[bolt bullhorn grip-vertical hourglass note-sticky paste thumbs-up ticket].each do |icon|
  register_svg_icon icon
end

module ::VolunteerCalls
  PLUGIN_NAME = "discourse-volunteer-calls"
end

require_relative "lib/volunteer_calls/engine"

after_initialize do
  reloadable_patch do
    Guardian.prepend(VolunteerCalls::GuardianExtension)
    Jobs::ExportCsvFile.prepend(VolunteerCalls::ExportExtension)
    PostsController.prepend(VolunteerCalls::PostsControllerExtension)
    Topic.prepend(VolunteerCalls::TopicExtension)
    Topic.prepend(VolunteerCalls::TopicCustomFieldsExtension)
    TopicView.prepend(VolunteerCalls::TopicViewExtension)
    if defined?(WebHookEventType)
      WebHookEventType.singleton_class.prepend(VolunteerCalls::WebHookEventTypeExtension)
    end
    UserNotifications.prepend(VolunteerCalls::UserNotificationsExtension)
    VolunteerCalls::Notices::Bell.register
  end

  VolunteerCalls::Registrations.add(self)
end
