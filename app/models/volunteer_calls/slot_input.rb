# frozen_string_literal: true

module VolunteerCalls
  # One slot of a {CallInput}, read and checked.
  class SlotInput
    FIELDS = %w[title description starts_at ends_at place perk needed capacity].freeze

    # @return [Hash] columns of {Slot}; only meaningful when there were no errors
    attr_reader :attributes

    # @param raw [Object] what was sent
    # @param path [String] e.g. "slots.1"
    # @param clock [WallClock, nil] nil when the call's zone is wrong
    # @param errors [FieldErrors]
    # @param known [Set<Integer>, nil] slots of the call that this may be, each once; nil
    #   when the call is new
    def initialize(raw, path:, clock:, errors:, known: nil)
      @errors = errors
      @clock = clock
      @known = known
      names = known ? [*FIELDS, "id"] : FIELDS
      @fields = InputFields.new(raw, path: path, known: names, errors: errors)
      @attributes = { **identity, **texts, **times, **numbers }
    end

    private

    attr_reader :fields, :errors, :clock, :known

    def identity
      return {} if known.nil? || fields[:id].nil?
      id = fields[:id].to_s.match?(/\A\d{1,18}\z/) ? fields[:id].to_i : nil
      errors.add(fields.at(:id), :unknown_slot) unless known.delete?(id)
      { id: id }
    end

    def texts
      {
        title: fields.line(:title, required: :title_missing),
        description: fields.text(:description, max: Limits.description),
        place: fields.line(:place, max: Limits::PLACE),
        perk: fields.line(:perk),
      }
    end

    def times
      starts_at = fields.time(:starts_at, clock)
      ends_at = fields.time(:ends_at, clock)
      if ends_at && fields[:starts_at].blank?
        errors.add(fields.at(:starts_at), :start_missing)
      elsif ends_at && starts_at && ends_at <= starts_at
        start = clock.local(starts_at).strftime("%H:%M")
        errors.add(fields.at(:ends_at), :ends_before_start, start: start)
      end
      { starts_at: starts_at, ends_at: ends_at }
    end

    def numbers
      needed = fields.whole_number(:needed, default: 1, max: Limits.capacity)
      capacity = fields.whole_number(:capacity, default: needed || 1, max: Limits.capacity)
      if needed && capacity && capacity < needed
        errors.add(fields.at(:capacity), :capacity_below_needed, count: needed)
      end
      { needed: needed, capacity: capacity }
    end
  end
end
