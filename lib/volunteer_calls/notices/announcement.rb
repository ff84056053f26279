# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Tells everybody who must hear of one change, in one transaction with the note that
    # it was told. Several may run at once; they wait for each other within a call.
    class Announcement
      # Whoever tells people of a call waits for whoever does it already. Call in a
      # transaction.
      def self.lock(call_id)
        # A name rather than numbers: ids are larger than what two of them may be.
        name = "volunteer_call_notices #{call_id}"
        DB.exec("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name: name)
      end

      # @return [Array<Integer>] the events of the change; empty before {#run} found some
      attr_reader :event_ids

      # @param call_id [Integer]
      # @param except [Array<Integer>] events to leave alone
      def initialize(call_id, except: [])
        @call_id = call_id
        @except = except
        @event_ids = []
      end

      # @return [Boolean] whether there was something to announce
      def run
        Event.transaction(requires_new: true) do
          # Not the call's row: people who claim a place don't wait for this.
          self.class.lock(@call_id)
          events = oldest_change
          @event_ids = events.map(&:id)
          announce(events) if events.any? && news?(events)
          StaffLog.write(events)
          Event.where(id: event_ids).update_all(announced_at: Time.zone.now)
        end
        event_ids.any?
      end

      private

      # Rows of one change share the call's version.
      def oldest_change
        waiting = Event.where(call_id: @call_id, announced_at: nil).where.not(id: @except)
        first = waiting.order(:id).first
        return [] if first.nil?
        version = first.change_version
        return [first] if version.nil?
        waiting.where("#{Event::CHANGE_VERSION} = ?", version).order(:id).to_a
      end

      # What could not be told in time is left, also when something else happens later.
      def news?(events) = events.last.created_at > Notice::STALE_AFTER.ago

      def announce(events)
        call = Call.includes(:slots, :topic).find_by(id: @call_id)
        return if call&.topic.nil?
        Outdated.read_answered(events, call)
        news = news_by_person(events, call)
        return if news.empty?
        # The most important.
        chosen = news.transform_values { |all| all.min_by { |_event, kind| kind.rank } }
        hearers(chosen, call, events).each do |user|
          Outdated.new(user, call).read(news.fetch(user.id))
          event, kind = chosen.fetch(user.id)
          notify(user, kind, event, call)
        end
        tell_of_cover(events, call)
      end

      # Nobody is to assume that somebody else will: whom the forum asked is seen in the topic.
      def tell_of_cover(events, call)
        slots = events.select { |event| Audience.new(event, call).cover? }.filter_map(&:slot_id)
        slots.uniq.each { |slot_id| Cover.tell(call, slot_id) }
      end

      # @return [Hash{Integer => Array<Array(Event, Kind)>}] by user id, in the order of the events
      def news_by_person(events, call)
        events.each_with_object({}) do |event, news|
          audience = Audience.new(event, call)
          Rules
            .for(event.action)
            .each do |rule|
              next if rule.condition && !audience.public_send(rule.condition)
              kind = Kind.find(rule.kind)
              people(rule, audience).each { |id| (news[id] ||= []) << [event, kind] }
            end
        end
      end

      # @return [Array<Integer>] user ids
      def people(rule, audience)
        ids = rule.audiences.flat_map { |name| audience.public_send(name) }.compact
        rule == Rules::ALERT ? ids.without(audience.put_off) : ids
      end

      def hearers(chosen, call, events)
        involved = Claim.live.where(call_id: call.id).pluck(:user_id).to_set
        involved.merge(events.filter_map(&:user_id))
        events.each do |event|
          involved.merge((event.data || {}).fetch("people", {}).values.flatten)
        end
        # The actor of one change is one person.
        Hearers.new(call.topic, events.first.actor_id).among(
          chosen.transform_values(&:last),
          involved: involved,
        )
      end

      def notify(user, kind, event, call)
        change = event.change_version || "event #{event.id}"
        Door.new(event, call).tell(
          user,
          kind,
          key: "#{@call_id}:#{change}:#{user.id}",
          claim_id: claim_id(event, user),
        )
      end

      # The person's own claim, which is what an answer is about.
      def claim_id(event, user)
        return event.claim_id if event.user_id == user.id
        Claim.live.where(slot_id: event.slot_id, user_id: user.id).pick(:id) if event.slot_id
      end
    end
  end
end
