# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # What somebody is to whom it is said that something has changed: who was only asked, or
    # stands by, isn't told that they do it.
    module Role
      # By the state of a claim, what one does first.
      BY_STATE = {
        "claimed" => :volunteer,
        "nominated" => :asked,
        "offered" => :asked,
        "standby" => :standby,
        "last_resort" => :last_resort,
      }.freeze

      # @param states [Array<String>] of somebody's claims
      # @return [Symbol] one of the values above, the first of them that is true
      def self.of(states) = BY_STATE.values_at(*BY_STATE.keys & states).first || :volunteer
    end
  end
end
