# frozen_string_literal: true

module VolunteerCalls
  # Triggers and a script for the automation plugin, where there is one.
  module Registrations::Automation
    def self.add(plugin)
      return unless defined?(::DiscourseAutomation)
      Automations::TRIGGERS.each { |trigger| add_trigger(plugin, trigger) }
      add_script(plugin)
    end

    def self.add_trigger(plugin, trigger)
      plugin.add_automation_triggerable(trigger.to_s) do
        field :categories, component: :categories
        field :tags, component: :tags
        field :hours, component: :text, required: true if trigger == Automations::UNFILLED
        Automations::PLACEHOLDERS.fetch(trigger).each { |name| placeholder name }
      end
      Automations::SCRIPTS.each { |script| plugin.add_triggerable_to_scriptable(trigger, script) }
    end
    private_class_method :add_trigger

    def self.add_script(plugin)
      plugin.add_automation_scriptable("invite_to_volunteer_call") do
        version 1
        field :group, component: :group, required: true
        triggerables [Automations::POSTED, Automations::UNFILLED]
        script { |context, fields, _automation| Automations::Invitation.deliver(context, fields) }
      end
    end
    private_class_method :add_script
  end
end
