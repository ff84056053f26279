# frozen_string_literal: true

module VolunteerCalls
  # What an edit of a call changes and whom it touches. The answer to "what would this do?"
  # and the doing itself go by this one object, so that they can't differ.
  #
  # - A slot that is missing in the input is withdrawn; one that was withdrawn and is in it
  #   comes back, with its claims.
  # - Time or place moved: who said yes is asked whether it still suits them, others are told.
  # - Title or perk changed: told. What changes otherwise is seen in the topic.
  # - Nobody is told of slots that are over, nor of what they do themselves.
  class Edit
    CALL_COLUMNS = %w[
      event_name
      event_place
      timezone
      closes_at
      contact_name
      contact_organisation
      contact_email
      contact_phone
      names_visible_to
      reminders
    ].freeze

    # Somebody the edit names: :claim, :outcome (see {SlotChange}), :answer_by (Time or nil)
    Touch = Struct.new(:claim, :outcome, :answer_by, keyword_init: true)

    # @param call [Call] with its slots
    # @return [Hash] what is sent to leave the call as it is, see {CallInput}
    def self.input_of(call)
      contact = CallInput::CONTACT_FIELDS.to_h { |name| [name, call["contact_#{name}"]] }
      slots = call.slots.reject(&:withdrawn?).map { |slot| slot.slice("id", *SlotChange::COLUMNS) }
      {
        event: {
          name: call.event_name,
          place: call.event_place,
        },
        contact: contact.compact.presence,
        **call.slice(:timezone, :closes_at, :names_visible_to),
        slots: slots,
      }.as_json
    end

    # @return [Call] as it is
    attr_reader :call
    # @return [User]
    attr_reader :editor
    # @return [Time]
    attr_reader :now

    # @param call [Call] with its slots; locked when the edit is to be written
    # @param input [CallInput] valid, read for this call
    # @param editor [User]
    def initialize(call:, input:, editor:, now: Time.zone.now)
      @call = call
      @input = input
      @editor = editor
      @now = now
    end

    # @return [Difference] of the call itself
    def difference
      @difference ||=
        Difference.new(call.attributes.slice(*CALL_COLUMNS), @input.attributes.stringify_keys)
    end

    # @return [Array<SlotChange>] one for each slot of the call and of the input, in the
    #   input's order, withdrawn ones last; also those that don't change
    def slots = @slots ||= [*kept, *missing]

    # @return [Array<SlotChange>]
    def changed_slots = slots.select(&:any?)

    # @return [Boolean] whether anything is to be written
    def any? = difference.any? || reordered? || changed_slots.any?

    # @return [Boolean] whether slots that stay swap places
    def reordered?
      before = call.slots.reject(&:withdrawn?).map(&:id)
      after = slots.filter_map { |change| change.slot&.id unless change.removed? }
      before & after != after & before
    end

    # @return [Array<Touch>] everybody who hears of the edit, once for each slot
    def touches = changed_slots.flat_map(&:touches)

    # @return [Array<SlotChange>] those that can't be
    def refused = slots.select(&:problem)

    # @return [FieldErrors] the same, at their fields
    def errors
      refused.each_with_object(FieldErrors.new) { |change, errors| change.add_problem(errors) }
    end

    # @return [Array(String, String)] where the event was, and where it will be
    def event_places = [call.event_place, @input.attributes[:event_place]]

    private

    def kept
      known = call.slots.index_by(&:id)
      @input.slots.each_with_index.map do |attributes, index|
        change(known[attributes[:id]], attributes.except(:id), index)
      end
    end

    def missing
      sent = @input.slots.filter_map { |attributes| attributes[:id] }.to_set
      call
        .slots
        .reject { |slot| slot.withdrawn? || sent.include?(slot.id) }
        .map { |slot| change(slot, nil, nil) }
    end

    def change(slot, attributes, index)
      claims = slot ? claims_by_slot.fetch(slot.id, []) : []
      SlotChange.new(self, slot: slot, attributes: attributes, index: index, claims: claims)
    end

    def claims_by_slot
      @claims_by_slot ||= call.claims.live.preload(:user).in_order.group_by(&:slot_id)
    end
  end
end
