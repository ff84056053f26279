# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # What {Narrator} can't tell in one call of a service: that answers are given or don't
    # come, that a call is on again, that days pass and that people leave.
    class Turns
      # @param topic [Topic] with a call
      # @param people [People]
      def initialize(topic, people)
        @topic = topic
        @people = people
      end

      # @param username [String] whose turn it is
      # @param action [Symbol] one of the methods below
      # @param slot [Slot, nil]
      # @param rest [Array] what else the action takes
      # @raise [RuntimeError] when a service refuses
      def take(username, action, slot, *rest)
        public_send(action, username, slot, *rest)
      end

      def accepts(who, slot) = run(Claim::Accept, who, claim_id: live(who, slot).id)

      def declines(who, slot) = run(Claim::Decline, who, claim_id: live(who, slot).id)

      def says_why(who, slot, reason)
        claim_id = Claim.find_by!(slot: slot, user: @people[who], state: "declined").id
        run(Claim::GiveReason, who, claim_id:, reason:)
      end

      def asks_again(who, slot, nominee)
        run(Claim::Remind, who, claim_id: live(nominee, slot).id)
      end

      def takes_off(who, slot, person, reason)
        run(Claim::Release, who, claim_id: live(person, slot).id, reason:)
      end

      def invites(who, _slot, *usernames)
        run(Call::Invite, who, topic_id: @topic.id, usernames: names(usernames))
      end

      def closes_now(who, _slot) = run(Call::Close, who, topic_id: @topic.id)

      def opens_again(who, _slot)
        run(Call::Reopen, who, topic_id: @topic.id, keep_closing: true)
      end

      # What was withdrawn comes back when it is sent again.
      def brings_back(who, slot)
        sent = slot.slice("id", *Edit::SlotChange::COLUMNS).as_json
        input = Edit.input_of(call).then { |it| it.merge("slots" => [sent, *it["slots"]]) }
        run(Call::Update, who, topic_id: @topic.id, input:, version: call.version)
      end

      def gives_no_answer(who, slot)
        claim = live(who, slot)
        claim.update!(expires_at: 1.minute.ago)
        Timekeeper.lapse(claim)
      end

      # As though all was posted, and everybody had said yes, so many days before.
      def waits(_who, _slot, days)
        Announcing.now(call.id)
        [call.claims, Event.where(call_id: call.id)].each do |rows|
          rows.update_all(["created_at = created_at - interval '1 day' * ?", days])
        end
        call.update_columns(created_at: call.created_at - days.days, remind_at: Time.zone.now)
        Reminders::Round.of(call.id)
      end

      # Out of the group that sees the topic. Unless the place is still kept for them it is free.
      def loses_sight(who, slot, place = nil)
        Crew.leave(@people[who])
        @people.forget(who)
        Reach::Check.new(call.id).run
        return if place == :kept
        live(who, slot).update!(out_of_reach_until: 1.minute.ago)
        Reach::Check.new(call.id).run
      end

      private

      def call = Call.find_by!(topic_id: @topic.id)

      def live(username, slot) = Claim.live.find_by!(slot: slot, user: @people[username])

      def names(usernames) = usernames.map { |username| @people[username].username }

      def run(service, username, **params)
        result = service.call(params: params, guardian: Guardian.new(@people[username]))
        raise "#{username}: #{service} failed: #{result.inspect_steps}" if result.failure?
      end
    end
  end
end
