# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # The people an event may be of interest to, by the part they have in the call. Whether
    # they may and want to hear is {Hearers}' question.
    class Audience
      # @param event [Event]
      # @param call [Call] with its topic
      def initialize(event, call)
        @event = event
        @call = call
      end

      # Whose call it is. Staff and category moderators may act for them, but aren't told.
      def organisers = [@call.topic.user_id, @call.user_id].uniq

      # Whom it happened to.
      def person = [@event.user_id]

      # Who nominated them.
      def nominator = [claim&.nominated_by_id].compact

      # Those who had not been invited to this call before.
      def invited = data["user_ids"] || []

      # Those an organiser thanked in public.
      def thanked = data["user_ids"] || []

      # Those who do something in this call that is still to come.
      def co_volunteers
        live.where(state: "claimed", slot_id: to_come).distinct.pluck(:user_id)
      end

      # Those who stand by for the slot.
      def standbys = in_slot("standby")

      # Those who would do it if nobody else can: at short notice nobody else is waited for.
      def last_resorts = in_slot("last_resort")

      # Those who were asked to cover since the slot was last covered.
      def asked
        before =
          Event
            .where(call_id: @call.id, slot_id: @event.slot_id, action: %w[covered assigned moved])
            .where("id < ?", @event.id)
            .maximum(:id)
        Notice
          .where(
            slot_id: @event.slot_id,
            kind: "cover_needed",
            event_id: (before.to_i + 1)...@event.id,
          )
          .distinct
          .pluck(:user_id)
      end

      # Those whom an edit touches, as {Edit::History} wrote them down: by what they get.
      %w[asked_to_confirm told told_off told_back].each do |outcome|
        define_method(outcome) { data.dig("people", outcome) || [] }
      end

      # Everybody with a live claim anywhere in the call; what is over, or was withdrawn before,
      # can't be called off any more.
      def everybody = live.where(slot_id: to_come).distinct.pluck(:user_id)

      # Whether a call that was called off is on again; more time to answer is no news.
      def was_cancelled? = !!data["was_cancelled"]

      # Whether the event leaves a place that has to be filled at once.
      def cover? = @event.action == "cover_needed" || !!data["cover"]

      # Whether somebody's answer to a nomination is told; to an offer the next one is asked.
      # Nobody waits for either any more in what was called off.
      def nomination? = @event.from_state == "nominated" && takes_place?

      # Why somebody doesn't take what they were offered is for organisers to know.
      def no_is_told? = nomination? || (offer? && @event.reason.present?)

      def offer? = @event.from_state == "offered" && takes_place?

      # Whether it hasn't been called off and isn't long over.
      def takes_place?
        slot = @call.slots.find { |it| it.id == @event.slot_id }
        !@call.cancelled? && !slot&.withdrawn? && !long_past?(slot)
      end

      # Whether there is still something to answer.
      def still_asked? = !claim.nil? && claim.awaiting?

      # Whether there is less time to answer than there was, but some.
      def answer_time_left? = takes_place? && still_asked? && !claim.expired?(@event.created_at)

      # Whether nobody waits for somebody's answer to a nomination any more, which they didn't give;
      # of an offer they hear when it lapses.
      def answer_time_over?
        return false if !nomination? || claim.nil?
        claim.state == "lapsed" || (claim.awaiting? && claim.expired?(@event.created_at))
      end

      # Who isn't asked to fill the very place that they were moved from or taken off.
      #
      # @return [Integer, nil]
      def put_off = (@event.user_id if %w[moved_away removed].include?(@event.action))

      def by_somebody? = !@event.by_forum?

      # Whether a seat was kept for a while for somebody who can't see the topic any more.
      def out_of_sight? = data["cause"] == "topic_out_of_sight"

      # Whether somebody had a place and is gone; an organiser who removes them knows.
      def gone? = @event.by_forum? && seat_freed?

      # Leaving the stand-by line is nobody else's business.
      def seat_freed? = Claim::HOLDING.include?(@event.from_state)

      private

      def in_slot(state) = live.where(slot_id: @event.slot_id, state: state).pluck(:user_id)

      def data = @event.data || {}

      # @return [Array<Integer>] ids of slots
      def to_come = @call.slots.select(&:to_come?).map(&:id)

      # Where nobody looked at the clock for days, answers are ended long after the slot.
      def long_past?(slot) = !slot.nil? && slot.past?(Notice::STALE_AFTER.ago)

      def live = Claim.live.where(call_id: @call.id)

      def claim
        return @claim if defined?(@claim)
        @claim = @event.claim_id && Claim.find_by(id: @event.claim_id)
      end
    end
  end
end
