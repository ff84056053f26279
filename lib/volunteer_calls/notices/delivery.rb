# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Whether and when the e-mail of a notice goes out. How many mails somebody may get,
    # bounces and suspension are left to core's job; here is what core asks when it
    # enqueues that job, and what only we know.
    class Delivery
      # @param notice [Notice]
      def initialize(notice)
        @notice = notice
        @user = notice.user
      end

      # @return [Boolean] whether it still makes sense to the person, and they want mail
      def wanted?
        !@user.nil? && @user.active && !level?(:never) && topic_visible? && still_true?
      end

      # Core waits with mail for those who are there until they have been away for a while.
      # We send at once to those who are away, and wait for the others.
      #
      # @return [Time, nil] when to try again; nil for now
      def later
        return unless level?(:only_when_away)
        window = SiteSetting.email_time_window_mins.minutes
        return unless @user.seen_since?(window.ago)
        # Who has been there ever since has the notification; core's job says so.
        return if @notice.created_at < window.ago
        return if @notice.notification&.read
        [@user.last_seen_at, @notice.created_at].max + window + 1.second
      end

      private

      def level?(name)
        @user.user_option&.email_level == UserOption.email_level_types[name]
      end

      def topic_visible?
        @notice.kind_of_notice.unseen? ||
          Guardian.new(@user).can_see_volunteer_call?(@notice.call.topic)
      end

      # Whether they still have anything that an edit may have changed; one letter tells of it all.
      def in_call?
        claim = @notice.claim
        claim.nil? || claim.live? || Claim.live.exists?(call_id: claim.call_id, user_id: @user.id)
      end

      # What has been answered or taken meanwhile needs no question any more.
      def still_true?
        # Then that is all there is to say.
        return @notice.kind == "call_cancelled" if @notice.call.cancelled?
        case @notice.kind.to_sym
        when :nominated, :asked_again, :offered
          !!@notice.claim&.awaiting? && @notice.slot.to_come?
        when :assigned, :moved
          # Given back meanwhile, or moved on.
          @notice.claim&.state == "claimed" && !@notice.slot.withdrawn?
        when :slot_moved, :slot_changed, :slot_restored
          in_call?
        when :call_cancelled
          # It is on again.
          false
        when :cover_needed
          @notice.slot.cover_needed?
        when *Reminders::KINDS
          Reminders.still_true?(@notice)
        else
          true
        end
      end
    end
  end
end
