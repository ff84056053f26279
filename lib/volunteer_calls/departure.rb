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
      Claim.transaction do
        seating = Seating.lock(call_id: claim.call_id, slot_id: claim.slot_id, topic: topic)
        raise ActiveRecord::Rollback if seating.slot.past? || !seating.live?(claim.id)

        claim.reload
        claim.assign_attributes(
          user: user,
          state: "removed",
          seat: nil,
          queue_number: nil,
          ended_at: Time.zone.now,
        )
        removed = seating.settle(claim, action: "removed", actor: Discourse.system_user)
        Live.publish(topic, Delta.new(seating, removed).to_h) if topic
      end
    end
    private_class_method :give_up
  end
end
