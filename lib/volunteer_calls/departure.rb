# frozen_string_literal: true

module VolunteerCalls
  # What becomes of somebody's claims when nobody is left to come: what they had in slots to
  # come is free for others, by the one way there is. Past slots stay as they were.
  module Departure
    # Host event `user_destroyed`, after the account is gone.
    #
    # @param user [User] as it was
    def self.of(user)
      give_up_all(user, cause: "account_destroyed")
      Notice.where(user_id: user.id).delete_all
      # What they posted stays where its topic does, and somebody has to be named.
      Call.where(user_id: user.id).update_all(user_id: Discourse::SYSTEM_USER_ID)
      Call.where(edited_by_id: user.id).update_all(edited_by_id: Discourse::SYSTEM_USER_ID)
      ThanksLine.rewrite_of(user.id)
    end

    # One that fails is reported, and keeps the others from nothing; {Reach} comes back to it.
    #
    # @param user [User] also one who is gone already
    # @param cause [String] for the history
    def self.give_up_all(user, cause:)
      Claim
        .live
        .where(user_id: user.id)
        .order(:id)
        .each do |claim|
          give_up(claim, cause: cause, user: user)
        rescue StandardError => e
          message = "The place of somebody who is gone could not be given up"
          Discourse.warn_exception(e, message: message, env: { claim_id: claim.id })
        end
    end

    # @param claim [Claim] live; in a past slot it stays as it was
    # @param user [User] whose it is, or was
    # @return [Array<Claim>] what changed
    def self.give_up(claim, cause:, user: claim.user || nobody(claim))
      topic = claim.call.topic
      Change.in(call_id: claim.call_id, slot_id: claim.slot_id, topic: topic) do |seating|
        next if seating.slot.past? || !seating.live?(claim.id)

        claim.reload
        claim.end_as("removed")
        # Where the account is gone there is still somebody to name on open pages.
        claim.user = user
        seating.settle(claim, action: "removed", actor: Discourse.system_user, cause: cause)
      end
    end

    def self.nobody(claim) = User.new(id: claim.user_id, username: PersonName.of(nil))
    private_class_method :nobody
  end
end
