# frozen_string_literal: true

module VolunteerCalls
  # Who is reminded of what when. {Schedule} says when, {Round} goes through a call whose
  # time has come, {Due} finds those.
  module Reminders
    # What changes when calls are to be looked at.
    SETTINGS = %i[volunteer_calls_reminders volunteer_calls_empty_slots_hours].freeze

    # @return [Array<String>] what a call does that doesn't say otherwise
    def self.of_site = SiteSetting.volunteer_calls_reminders.split("|")

    # The site's own times have changed: every call is to be looked at.
    def self.look_everywhere(now = Time.zone.now)
      Call.where(id: Slot.where(starts_at: now..).select(:call_id)).update_all(remind_at: now)
    end

    # Host event `site_setting_changed`.
    #
    # @param name [Symbol]
    def self.setting_changed(name)
      look_everywhere if SETTINGS.include?(name.to_sym)
    end
  end
end
