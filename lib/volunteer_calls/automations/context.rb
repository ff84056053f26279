# frozen_string_literal: true

module VolunteerCalls
  module Automations
    # What an automation's script is given: the topic, whom to write to (the organisers), and
    # the words for its texts. They may be posted anywhere, so people are named only in calls
    # whose names are for everybody.
    module Context
      OF_CALL = %i[topic_url topic_title event_name places_open organiser_username].freeze
      OF_SLOT = %i[slot_title slot_time volunteer].freeze

      # @param trigger [Symbol] one of {Automations::TRIGGERS}
      # @param call [Call] with its topic
      # @param happening [Publishing::Happening, nil] nil for what the clock says
      # @return [Hash]
      def self.of(trigger, call, happening = nil)
        organisers = User.where(id: Reminders.organisers(call)).where("id > 0").order(:id)
        {
          "kind" => trigger.to_s,
          "topic" => call.topic,
          "post" => call.topic.first_post,
          "call_id" => call.id,
          "usernames" => organisers.map(&:username),
          "placeholders" =>
            harmless(
              { **call_words(call), **(happening&.slot ? slot_words(call, happening) : {}) },
            ),
        }
      end

      # Members wrote it, and the forum may post it. The automation plugin reads the text as a
      # template once the words are in it.
      def self.harmless(words)
        words.transform_values do |word|
          word.is_a?(String) ? PublicText.unmentioning(word.gsub(/\{(?=\{)/, "{ ")) : word
        end
      end
      private_class_method :harmless

      def self.call_words(call)
        {
          "topic_url" => call.topic.url,
          "topic_title" => call.topic.title,
          "event_name" => call.event_name,
          "places_open" => call.places_open,
          "organiser_username" => (call.topic.user || Discourse.system_user).username,
        }
      end
      private_class_method :call_words

      def self.slot_words(call, happening)
        slot = happening.slot
        {
          "slot_title" => slot.title,
          "slot_time" => EventTime.new(call.timezone).period(slot.starts_at, slot.ends_at),
          "volunteer" => PersonName.of((happening.claim&.user if call.names_public?)),
        }
      end
      private_class_method :slot_words
    end
  end
end
