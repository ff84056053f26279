# frozen_string_literal: true

module VolunteerCalls
  # The secret addresses of calendars end with whose they are.
  module Registrations::Calendars
    def self.add(plugin)
      plugin.on(:user_destroyed) { |user| Feed.where(user_id: user.id).delete_all }
      plugin.on(:user_anonymized) { |args| Feed.where(user_id: args[:user].id).delete_all }
    end
  end
end
