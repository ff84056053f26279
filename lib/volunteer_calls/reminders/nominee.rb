# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # The one reminder that somebody gets who was nominated and hasn't answered, unless an
    # organiser or who nominated them sent it before.
    module Nominee
      # Nobody is reminded of what they can hardly answer any more.
      LEAST_TIME_LEFT = 6.hours

      # When half of the time to answer is over, in SQL as the index has it.
      HALF_TIME = "(created_at AT TIME ZONE 'UTC') + (expires_at - created_at) / 2"

      # @param claim [Claim]
      # @return [Boolean]
      def self.due?(claim, now)
        return false if claim.state != "nominated" || !claim.asked_again_at.nil?
        half_time = claim.created_at + (claim.expires_at - claim.created_at) / 2
        half_time <= now && claim.expires_at - now >= LEAST_TIME_LEFT
      end

      # @param claim_id [Integer]
      def self.remind(claim_id, now = Time.zone.now)
        claim = Claim.preload(call: :topic).find(claim_id)
        topic = claim.call.topic
        # Nobody can answer there.
        return if topic.nil? || topic.archived || !welcome?(claim)
        Change.in(call_id: claim.call_id, slot_id: claim.slot_id, topic: topic) do |seating|
          claim.reload
          next unless due?(claim, now) && takes_place?(seating, now)
          claim.asked_again_at = now
          seating.settle(claim, action: "asked_again", actor: Discourse.system_user)
        end
      end

      def self.takes_place?(seating, now)
        seating.slot.to_come?(now) && !seating.call.cancelled?
      end
      private_class_method :takes_place?

      # It is for who nominated them that the system asks: their mutes and ignores hold.
      def self.welcome?(claim)
        nominator = claim.nominated_by
        !nominator.nil? && !claim.user.nil? &&
          Guardian.new(nominator).can_ask_volunteer?(claim.user)
      end
      private_class_method :welcome?
    end
  end
end
