# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # What a row of {ClaimRows} knows: the claim, its slot (as {SlotStanding} asks for it), call
    # and topic.
    module ClaimRow
      include SlotStanding

      # @return [Hash] what goes out as it is in the database
      def attributes
        {
          id: id,
          state: state,
          kind: kind,
          queue_position: queue_position,
          seat: seat,
          note: note,
          asked_again: !asked_again_at.nil?,
          last_action: last_action,
          out_of_reach_until: out_of_reach_until&.utc&.iso8601,
        }
      end

      # @return [Hash, nil] whose claim it is; nil when the account is gone
      def person
        username && PersonPayload.build(user_id, username, name, uploaded_avatar_id)
      end

      # @return [Hash, nil] who changed it last; nil for the forum itself
      def changed_by
        return if actor_username.nil?
        PersonPayload.build(actor_id, actor_username, actor_name, actor_avatar_id)
      end

      # @return [Hash{Symbol => Boolean}] what an organiser who looks at it may do now
      def actions(viewer, now)
        there = deleted_at.nil?
        coming = there && to_come?(now) && cancelled_at.nil? && !archived
        {
          remove: there && Claim::LIVE.include?(state) && !past?(now),
          promote: coming && Transitions::NOT_SEATED.include?(state) && !full?,
          bring_back: coming && gave_up_place? && !full? && !username.nil?,
          remind: coming && state == "nominated" && expires_at > now && asked_again_at.nil?,
          outcome: there && past?(now) && %w[claimed attended no_show].include?(state),
          write: !username.nil? && user_id > 0 && user_id != viewer.id,
        }
      end

      private

      # Dropped out of a place, or was taken off it; not off the stand-by line.
      def gave_up_place? = %w[released removed].include?(state) && last_from_state == "claimed"
    end
  end
end
