# frozen_string_literal: true

module VolunteerCalls
  # The plugin is on again: what happened to topics meanwhile nobody noted. Jobs that run by
  # the clock see to the rest, and to what is no news any more they say nothing.
  module Reenabling
    # Host event `site_setting_changed`.
    #
    # @param name [Symbol]
    # @param value [Object] the new one
    def self.setting_changed(name, value)
      return if name.to_sym != :volunteer_calls_enabled || !value
      Jobs.enqueue(:catch_up_volunteer_calls)
    end

    # Makes lists say again what calls say, and asks those who stand by for what is free.
    def self.catch_up
      after = nil
      loop { break if (after = Health::Step.call(after: after, mend: true).after).nil? }
      with_free_seats.each do |call|
        FreedSeat.catch_up(call.id, call.topic) if call.topic
      rescue StandardError => e
        message = "A call for volunteers could not catch up"
        Discourse.warn_exception(e, message: message, env: { call_id: call.id })
      end
    end

    def self.with_free_seats
      standing_by = Claim.where(state: "standby").select(:slot_id)
      slots = Slot.where(id: standing_by).where("held < capacity")
      Call.where(id: slots.select(:call_id)).preload(:topic).order(:id)
    end
    private_class_method :with_free_seats
  end
end
