# frozen_string_literal: true

module VolunteerCalls
  # Triggers for the automation plugin, where there is one.
  module Automations
    POSTED = :volunteer_call_posted
    FILLED = :volunteer_slot_filled
    DROPPED_OUT = :volunteer_dropped_out
    UNFILLED = :volunteer_call_unfilled
    TRIGGERS = [POSTED, FILLED, DROPPED_OUT, UNFILLED].freeze

    # Scripts of the automation plugin that can do something with them.
    SCRIPTS = %i[send_pms post topic].freeze

    # What texts can say, by trigger.
    PLACEHOLDERS = {
      POSTED => Context::OF_CALL,
      FILLED => Context::OF_CALL + Context::OF_SLOT,
      DROPPED_OUT => Context::OF_CALL + Context::OF_SLOT,
      UNFILLED => Context::OF_CALL,
    }.freeze

    # @return [Boolean]
    def self.available? =
      defined?(::DiscourseAutomation) && SiteSetting.discourse_automation_enabled

    # Listens to {Publishing}.
    #
    # @param happening [Publishing::Happening]
    def self.publish(happening)
      trigger = trigger_of(happening)
      return if trigger.nil? || !available?
      enabled(trigger).each do |automation|
        next unless concerns?(automation, happening.call.topic)
        run(automation, Context.of(trigger, happening.call, happening))
      end
    end

    # @return [Array<DiscourseAutomation::Automation>]
    def self.enabled(trigger)
      ::DiscourseAutomation::Automation.where(trigger: trigger.to_s, enabled: true).to_a
    end

    # @return [Boolean] whether the topic is in the categories and has one of the tags that the
    #   automation is for
    def self.concerns?(automation, topic)
      categories = Array(automation.trigger_field("categories")["value"]).map(&:to_i)
      tags = Array(automation.trigger_field("tags")["value"])
      return false if categories.any? && categories.exclude?(topic.category_id)
      tags.empty? || topic.tags.pluck(:name).intersect?(tags)
    end

    # One that fails keeps no other from running.
    def self.run(automation, context)
      automation.trigger!(context)
    rescue StandardError => error
      Discourse.warn_exception(
        error,
        message: "An automation for calls for volunteers failed",
        env: {
          automation_id: automation.id,
        },
      )
    end

    def self.trigger_of(happening)
      case happening.name
      when :volunteer_call_created
        POSTED
      when Publishing::Happening::FILLED
        FILLED
      when :volunteer_claim_changed
        DROPPED_OUT if happening.dropped_out?
      end
    end
    private_class_method :trigger_of
  end
end
