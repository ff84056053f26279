# frozen_string_literal: true

# name: discourse-volunteer-calls
# about: Turns a topic into a call for volunteers, with slots people claim in the thread.
# version: 0.1.0
# authors: The discourse-volunteer-calls authors
# url: https://github.com/discourse-volunteer-calls/discourse-volunteer-calls

enabled_site_setting :volunteer_calls_enabled

register_asset "stylesheets/volunteer-calls.scss"
register_asset "stylesheets/volunteer-calls-builder.scss"
register_asset "stylesheets/volunteer-calls-answer.scss"

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
    PostsController.prepend(VolunteerCalls::PostsControllerExtension)
    Topic.prepend(VolunteerCalls::TopicExtension)
    Topic.prepend(VolunteerCalls::TopicCustomFieldsExtension)
    TopicView.prepend(VolunteerCalls::TopicViewExtension)
    UserNotifications.prepend(VolunteerCalls::UserNotificationsExtension)
    VolunteerCalls::Notices::Bell.register
  end

  # A call that is posted with its topic.
  add_permitted_post_create_param(VolunteerCalls::PostedCall::PARAM, :string)
  allow_new_queued_post_payload_attribute(VolunteerCalls::PostedCall::PARAM)
  on(:after_validate_topic) { |*args| VolunteerCalls::PostedCall.check(*args) }
  on(:before_create_topic) { |*args| VolunteerCalls::PostedCall.attach(*args) }

  # The page.
  add_to_serializer(
    :topic_view,
    :volunteer_call,
    include_condition: -> { object.volunteer_call_payload },
  ) { object.volunteer_call_payload }
  add_to_serializer(
    :web_hook_topic_view,
    :volunteer_call,
    include_condition: -> { object.volunteer_call_public_payload },
  ) { object.volunteer_call_public_payload }
  add_to_serializer(:topic_view, :can_add_volunteer_call) { object.can_add_volunteer_call? }
  add_to_serializer(:current_user, :can_post_volunteer_calls) { scope.can_post_volunteer_calls? }

  # Lists.
  register_topic_custom_field_type(VolunteerCalls::Projection::FIELD, :json)
  add_preloaded_topic_list_custom_field(VolunteerCalls::Projection::FIELD)
  %i[topic_list_item suggested_topic].each do |serializer|
    add_to_serializer(
      serializer,
      :volunteer_call,
      include_condition: -> { VolunteerCalls::Projection.in_list(object) },
    ) { VolunteerCalls::Projection.in_list(object) }
  end
  register_custom_filter_by_status(VolunteerCalls::NeedsVolunteers::STATUS) do |topics|
    VolunteerCalls::NeedsVolunteers.call(topics)
  end
  register_modifier(:topics_filter_options) do |options, _guardian|
    [*options, VolunteerCalls::NeedsVolunteers.option]
  end
  register_search_advanced_filter(VolunteerCalls::NeedsVolunteers::SEARCH) do |posts|
    VolunteerCalls::NeedsVolunteers.call(posts)
  end

  # Readers without the card.
  Plugin::Filter.register(:after_post_cook) do |post, cooked|
    VolunteerCalls::PlainCall::Markup.append(post, cooked)
  end
  on(:reduce_excerpt) { |fragment, _options| VolunteerCalls::PlainCall::Markup.remove(fragment) }
  register_modifier(:message_builder_body) do |body, options, _to|
    VolunteerCalls::PlainCall::Markdown.add(body, options)
  end

  # What happens to the topic.
  on(:topic_status_updated) do |topic, status, _enabled|
    VolunteerCalls::Projection::Refresh.topic_status(topic, status)
  end
  %i[topic_trashed topic_recovered].each do |event|
    on(event) { |topic, *| VolunteerCalls::Projection::Refresh.topic(topic) }
  end

  # Posts that ask about a slot.
  on(:post_created) { |post, *| VolunteerCalls::SlotReferences.follow(post) }
  on(:post_edited) { |post, *| VolunteerCalls::SlotReferences.follow(post) }
  %i[post_destroyed post_recovered].each do |event|
    on(event) { |post, *| VolunteerCalls::SlotReferences.count_again(post) }
  end

  # What happens to the forum.
  on(:site_setting_changed) { |name, *| VolunteerCalls::Reminders.setting_changed(name) }

  # What happens to people.
  on(:user_destroyed) do |user|
    VolunteerCalls::Departure.of(user)
    VolunteerCalls::Notice.where(user_id: user.id).delete_all
  end
end
