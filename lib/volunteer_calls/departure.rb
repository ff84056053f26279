# frozen_string_literal: true

module VolunteerCalls
  # What becomes of somebody's claims when their account is destroyed: nobody is left to
  # come, so what they had in slots to come is free for others. Past slots stay as they
  # were.
  module Departure
    # Host event `user_destroyed`, after the account is gone.
    #
    # @param user [User] as it was
    def self.of(user)
      Claim.live.where(user_id: user.id).order(:id).each { |claim| give_up(claim, user) }
    end

    def self.give_up(claim, user)
      topic = claim.call.topic
      Change.in(call_id: claim.call_id, slot_id: claim.slot_id, topic: topic) do |seating|
        next if seating.slot.past? || !seating.live?(claim.id)

        claim.reload
        claim.end_as("removed")
        claim.user = user
        seating.settle(claim, action: "removed", actor: Discourse.system_user)
      end
    end
    private_class_method :give_up
  end
end
