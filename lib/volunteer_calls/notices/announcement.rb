# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Tells everybody who must hear of one change, in one transaction with the note that
    # it was told. Several may run at once; they wait for each other within a call.
    class Announcement
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
          DB.exec("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name: lock_name)
          events = oldest_change
          @event_ids = events.map(&:id)
          announce(events) if events.any?
          Event.where(id: event_ids).update_all(announced_at: Time.zone.now)
        end
        event_ids.any?
      end

      private

      # A name rather than numbers: ids are larger than what two of them may be.
      def lock_name = "volunteer_call_notices #{@call_id}"

      # Rows of one change share the call's version.
      def oldest_change
        waiting = Event.where(call_id: @call_id, announced_at: nil).where.not(id: @except)
        first = waiting.order(:id).first
        return [] if first.nil?
        version = first.change_version
        return [first] if version.nil?
        waiting.where("#{Event::CHANGE_VERSION} = ?", version).order(:id).to_a
      end

      def announce(events)
        call = Call.includes(:slots, :topic).find_by(id: @call_id)
        return if call&.topic.nil?
        chosen = choose(events, call)
        return if chosen.empty?
        hearers(chosen, call, events).each do |user|
          event, kind = chosen.fetch(user.id)
          notify(user, kind, event, call)
        end
      end

      # @return [Hash{Integer => Array(Event, Kind)}] by user id: the most important
      def choose(events, call)
        events.each_with_object({}) do |event, chosen|
          audience = Audience.new(event, call)
          Rules
            .for(event.action)
            .each do |rule|
              next if rule.condition && !audience.public_send(rule.condition)
              kind = Kind.find(rule.kind)
              rule
                .audiences
                .flat_map { |name| audience.public_send(name) }
                .compact
                .each do |id|
                  better = !chosen[id] || kind.rank < chosen[id].last.rank
                  chosen[id] = [event, kind] if better
                end
            end
        end
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
        notice = write(user, kind, event)
        return if notice.nil?
        bell = Bell.new(notice, call).ring(user)
        notice.update_columns(notification_id: bell.id)
        return unless kind.mail?
        DB.after_commit { Jobs.enqueue(:send_volunteer_call_notice, notice_id: notice.id) }
      end

      # @return [Notice, nil] nil when the person was told already
      def write(user, kind, event)
        now = Time.zone.now
        row = {
          call_id: @call_id,
          slot_id: event.slot_id,
          claim_id: claim_id(event, user),
          event_id: event.id,
          user_id: user.id,
          kind: kind.name,
          key: "#{@call_id}:#{event.change_version || "event #{event.id}"}:#{user.id}",
          mail_due_at: (now if kind.mail?),
          created_at: now,
        }
        id = Notice.insert_all([row], unique_by: :key, returning: :id).rows.flatten.first
        Notice.find(id) if id
      end

      # The person's own claim, which is what an answer is about.
      def claim_id(event, user)
        return event.claim_id if event.user_id == user.id
        Claim.live.where(slot_id: event.slot_id, user_id: user.id).pick(:id) if event.slot_id
      end
    end
  end
end
