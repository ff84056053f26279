# frozen_string_literal: true

module VolunteerCalls
  module Calendar
    # One person's claims as calendar entries: the places they have, or are asked about. Who
    # stands by has no appointment.
    #
    # The title and time of the slot are theirs, also when they can't see the topic any more;
    # the rest is not.
    class Claims
      # How long something past stays, and how long what was called off is said to be.
      PAST_STAYS = 180.days
      CANCELLED_STAYS = 60.days

      # What changes a claim's entry, as rows of the history.
      CHANGES = <<~SQL.freeze
        SELECT claims.id, MAX(#{Event::CHANGE_VERSION}) AS sequence,
          MAX(events.created_at) AS changed_at,
          BOOL_OR(events.claim_id = claims.id AND events.to_state IN (:holding)) AS was_in
        FROM volunteer_call_claims claims
        JOIN volunteer_call_events events ON events.call_id = claims.call_id AND (
          (events.claim_id = claims.id AND events.action IN (:claim_actions))
          OR (events.slot_id = claims.slot_id AND events.action IN (:slot_actions))
          OR events.action IN (:call_actions)
        )
        WHERE claims.id IN (:claim_ids)
        GROUP BY claims.id
      SQL
      SLOT_ACTIONS = %w[slot_changed slot_withdrawn slot_restored].freeze
      CALL_ACTIONS = %w[call_created call_changed call_cancelled call_reopened].freeze

      # @param user [User]
      # @return [ActiveRecord::Relation] what belongs into their calendar now
      def self.of(user, now = Time.zone.now)
        Claim
          .where(user_id: user.id)
          .where.not(state: %w[standby last_resort])
          .joins(:slot)
          .where(
            "COALESCE(volunteer_call_slots.ends_at, volunteer_call_slots.starts_at) > ?",
            now - PAST_STAYS,
          )
          .order("volunteer_call_slots.starts_at", :id)
      end

      # @param claims [ActiveRecord::Relation] of one person
      # @param user [User] that person
      def initialize(claims, user, now = Time.zone.now)
        topic = %i[category shared_draft first_post]
        @claims =
          claims.preload(:slot, call: { topic: topic }).select { |claim| claim.slot.starts_at }
        @guardian = Guardian.new(user)
        @now = now
      end

      # @return [Array<Entry>]
      def entries
        @claims.filter_map do |claim|
          change = changes[claim.id]
          next if change.nil? || !change.was_in
          status = status(claim)
          next if status == :cancelled && change.changed_at < @now - CANCELLED_STAYS
          entry(claim, change, status)
        end
      end

      private

      def changes
        return {} if @claims.empty?
        @changes ||=
          DB.query(
            CHANGES,
            claim_ids: @claims.map(&:id),
            holding: Claim::HOLDING,
            claim_actions: Transitions::RULES.keys,
            slot_actions: SLOT_ACTIONS,
            call_actions: CALL_ACTIONS,
          ).index_by(&:id)
      end

      def status(claim)
        return :cancelled if claim.slot.withdrawn? || claim.call.cancelled?
        return :tentative if claim.awaiting?
        %w[declined lapsed released removed].include?(claim.state) ? :cancelled : :confirmed
      end

      def entry(claim, change, status)
        slot = claim.slot
        Entry.new(
          uid: "volunteer-claim-#{claim.id}@#{Discourse.current_hostname}",
          sequence: change.sequence,
          changed_at: change.changed_at,
          starts_at: slot.starts_at,
          ends_at: slot.ends_at,
          timezone: claim.call.timezone,
          status: status,
          title: slot.title,
          **details(claim, status),
        )
      end

      def details(claim, status)
        call = claim.call
        return {} if !@guardian.can_see_volunteer_call?(call.topic)
        url = SlotLink.url(call.topic, claim.slot_id)
        {
          place: claim.slot.place || call.event_place,
          url: url,
          description: [*Calendar.about(call, claim.slot), words(claim, status), url].compact.join(
            "\n",
          ),
        }
      end

      def words(claim, status)
        key = status == :tentative ? claim.state : status
        I18n.t("volunteer_calls.calendar.you.#{key}")
      end
    end
  end
end
