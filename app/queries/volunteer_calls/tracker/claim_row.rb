# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # What a row of {ClaimRows} knows: the claim, its slot (as {SlotStanding} asks for it), call
    # and topic.
    module ClaimRow
      include SlotStanding

      # What can be noted after the slot, and noted otherwise.
      RECORDED = %w[claimed attended no_show].freeze

      # Who looks.
      Viewer =
        Struct.new(:id, :can_ask) do
          # @param guardian [Guardian] of somebody logged in
          def self.of(guardian) = new(guardian.user.id, guardian.volunteer_person_refusal.nil?)
        end

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

      # @param viewer [Viewer] an organiser
      # @return [Hash{Symbol => Boolean}] what they may do now
      def actions(viewer, now)
        there = deleted_at.nil?
        going_on = there && cancelled_at.nil? && !archived
        coming = going_on && to_come?(now)
        room = coming && !full?
        {
          remove: there && Claim::LIVE.include?(state) && !past?(now),
          promote: (room && Transitions::NOT_SEATED.include?(state)) || (coming && awaiting?),
          bring_back: room && gave_up_place? && !username.nil?,
          remind: coming && state == "nominated" && expires_at > now && asked_again_at.nil?,
          assign: room,
          nominate: room && viewer.can_ask && can_be_asked_for?(now),
          outcome: going_on && !withdrawn? && past?(now) && RECORDED.include?(state),
          write: !username.nil? && user_id > 0 && user_id != viewer.id,
        }
      end

      private

      def awaiting? = Claim::AWAITING.include?(state)

      # Dropped out of a place, or was taken off it, and didn't come back; not off the stand-by
      # line, and not who has another place instead.
      def gave_up_place?
        %w[released removed].include?(state) && last_from_state == "claimed" &&
          last_action != "moved_away" && !back
      end

      # As {Claim::Policy::MayNominate} has it: while volunteering is open and somebody has time
      # to answer.
      def can_be_asked_for?(now)
        !closed && (closes_at.nil? || closes_at > now) && (starts_at.nil? || starts_at > now) &&
          !cover_needed?(now)
      end
    end
  end
end
