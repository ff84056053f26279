# frozen_string_literal: true

module VolunteerCalls
  # The call as others read it: topic custom fields, written in the transaction of the
  # change itself. `volunteer_call` is small and for lists; `volunteer_call_slot_<id>`
  # holds who has what in one slot, so that a claim rewrites only its own slot.
  #
  # Derived from the tables, never read back by the plugin's own pages. People are
  # named by id: names change and are not everybody's to see.
  module Projection
    FIELD = "volunteer_call"
    SLOT_FIELD = "volunteer_call_slot_"
    INDEX = :idx_topic_custom_fields_volunteer_call
    # Which custom fields are the projection's, in SQL as the index has it.
    IS_FIELD = "name LIKE 'volunteer\\_call%'"

    # @return [Boolean] whether a custom field of this name belongs to the projection
    def self.field?(name) = name.to_s.start_with?(FIELD)

    # @param fields [ActiveRecord::Relation] of custom fields
    # @return [ActiveRecord::Relation] those that are not the projection's
    def self.exclude(fields) = fields.where.not(IS_FIELD)

    # @param topic [Topic] of a list
    # @return [Hash, nil] see {summary}; nil also where the list preloaded no fields, so
    #   that a row never costs a query
    def self.in_list(topic)
      topic.custom_fields[FIELD].presence if topic.custom_field_preloaded?(FIELD)
    end

    # @return [String] the custom field of one slot
    def self.slot_field(slot_id) = "#{SLOT_FIELD}#{slot_id}"

    # @param call [CallStanding] with its version, timezone and event_name
    # @return [Hash] what `volunteer_call` holds; times ISO 8601 in UTC
    def self.summary(call, now = Time.zone.now)
      starts = call.slots.filter_map { |slot| slot.starts_at if slot.to_come?(now) }
      {
        version: call.version,
        status: call.status(now).to_s,
        places: call.places_open(now),
        cover_needed: call.cover_needed?(now),
        next_at: starts.select { |time| time > now }.min&.utc&.iso8601,
        closes_at: call.closes_at&.utc&.iso8601,
        timezone: call.timezone,
        event_name: call.event_name,
      }
    end

    # What of whoever came or didn't is everybody's stays in a slot that is over: that somebody
    # didn't come isn't, so they look as if nobody had said anything, and seats and their order,
    # which would tell, are left out from then on.
    #
    # @param claims [Array<#id, #user_id, #state, #seat, #queue_number>] live claims of the slot,
    #   and once it is over those of whom it is known whether they came
    # @param names [Boolean] whether everybody may know whose they are
    # @return [Hash] what a slot's field holds
    def self.slot(slot, claims, names:)
      over = claims.count { |claim| outcome?(claim) }
      {
        slot_id: slot.id,
        title: slot.title,
        needed: slot.needed,
        capacity: slot.capacity,
        held: slot.held + over,
        claims:
          claims
            .sort_by { |claim| over.zero? ? place_of(claim) : claim.id }
            .map do |claim|
              state = ClaimPayload.public_state(claim)
              public = { id: claim.id, state: state, seat: (claim.seat if over.zero?) }
              names ? public.merge(user_id: claim.user_id) : public
            end,
      }
    end

    def self.place_of(claim)
      [claim.seat || Float::INFINITY, claim.queue_number || 0, claim.id]
    end
    private_class_method :place_of

    def self.outcome?(claim) = Claim::OUTCOMES.include?(claim.state)
    private_class_method :outcome?

    # The next instant at which {summary} changes by itself.
    #
    # @return [Time, nil]
    def self.refresh_at(call, now = Time.zone.now)
      turning_points(call).select { |time| time > now }.min
    end

    # @return [Array<Time>] the instants at which {summary} changes by itself
    def self.turning_points(call)
      slots = call.slots.reject(&:withdrawn?)
      [call.closes_at, *slots.flat_map { |slot| [slot.starts_at, slot.ends_at] }].compact
    end

    # Everything a call projects, by field name.
    #
    # @return [Hash{String => Hash}]
    def self.fields(call)
      claims = call.claims.involved.group_by(&:slot_id)
      call
        .slots
        .to_h do |slot|
          held = claims.fetch(slot.id, [])
          held = held.reject { |claim| outcome?(claim) } unless slot.past?
          [slot_field(slot.id), slot(slot, held, names: call.names_public?)]
        end
        .merge(FIELD => summary(call))
    end

    # Writes all fields anew, takes away those that no longer belong, and notes when
    # time alone will change them next. What changed may also change who is to be reminded
    # of what: see {Reminders}; and who can be reached: see {Reach}.
    def self.rebuild(call)
      fields = fields(call)
      stored(call.topic_id).where.not(name: fields.keys).delete_all
      upsert(call.topic_id, fields)
      now = Time.zone.now
      call.update_columns(refresh_at: refresh_at(call), remind_at: now, reach_check_at: now)
    end

    # After a change that leaves all claims as they are.
    #
    # @param call [CallStanding] with its new version
    def self.rewrite_summary(call) = upsert(call.topic_id, FIELD => summary(call))

    # @return [ActiveRecord::Relation] the projection's rows of a topic
    def self.stored(topic_id)
      TopicCustomField.where(topic_id: topic_id).where(IS_FIELD)
    end

    def self.upsert(topic_id, fields)
      rows = fields.map { |name, value| { topic_id: topic_id, name: name, value: value.to_json } }
      TopicCustomField.upsert_all(rows, unique_by: INDEX, returning: false)
    end
    private_class_method :upsert
  end
end
