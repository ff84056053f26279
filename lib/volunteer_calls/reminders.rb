# frozen_string_literal: true

module VolunteerCalls
  # Who is reminded of what when. {Schedule} says when, {Round} goes through a call whose
  # time has come, {Due} finds those.
  module Reminders
    # What it sends; see {Notices::Kind}.
    KINDS = %i[reminder empty_slots unconfirmed].freeze

    # What changes when calls are to be looked at.
    SETTINGS = %i[volunteer_calls_reminders volunteer_calls_empty_slots_hours].freeze

    # @return [Array<String>] what a call does that doesn't say otherwise
    def self.of_site = SiteSetting.volunteer_calls_reminders.split("|")

    # @param call [Call] with its topic
    # @return [Array<Integer>] ids of those whose call it is
    def self.organisers(call) = [call.topic.user_id, call.user_id].uniq

    # @param notice [Notice] of one of the KINDS
    # @return [Boolean] whether what it says is so, and worth saying
    def self.still_true?(notice, now = Time.zone.now)
      call = notice.call
      return false if call.cancelled?
      case notice.kind.to_sym
      when :reminder
        Volunteers.still_true?(notice, now)
      when :empty_slots
        !call.closed?(now) && EmptySlots.of(call, now).any?
      when :unconfirmed
        Unconfirmed.of(call, now).any?
      end
    end

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
