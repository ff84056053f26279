# frozen_string_literal: true

module VolunteerCalls
  # The badge in topic lists, and how lists and search find calls.
  module Registrations::Lists
    def self.add(plugin)
      add_badge(plugin)
      add_filters(plugin)
    end

    def self.add_badge(plugin)
      plugin.register_topic_custom_field_type(Projection::FIELD, :json)
      plugin.add_preloaded_topic_list_custom_field(Projection::FIELD)
      %i[topic_list_item suggested_topic].each do |serializer|
        plugin.add_to_serializer(
          serializer,
          :volunteer_call,
          include_condition: -> { Projection.in_list(object) },
        ) { Projection.in_list(object) }
      end
    end
    private_class_method :add_badge

    def self.add_filters(plugin)
      plugin.register_custom_filter_by_status(NeedsVolunteers::STATUS) do |topics|
        NeedsVolunteers.call(topics)
      end
      plugin.register_modifier(:topics_filter_options) do |options, _guardian|
        [*options, NeedsVolunteers.option]
      end
      plugin.register_search_advanced_filter(NeedsVolunteers::SEARCH) do |posts|
        NeedsVolunteers.call(posts)
      end
    end
    private_class_method :add_filters
  end
end
