# frozen_string_literal: true

# Edits calls in specs as the builder does: the whole call as it is, with changes.
module Editing
  # @param changes [Hash] of the call; :slots is an array of changes by slot, nil for one
  #   to withdraw
  # @return [Hash] what is sent
  def input_of(call, slots: [], more: [], **changes)
    call = VolunteerCalls::Call.find(call.id)
    kept =
      call
        .slots
        .reject(&:withdrawn?)
        .each_with_index
        .filter_map do |slot, index|
          slot_input(slot).merge(slots[index] || {}) unless gone?(slots, index)
        end
    {
      event: {
        name: call.event_name,
        place: call.event_place,
      },
      timezone: call.timezone,
      closes_at: call.closes_at&.utc&.iso8601,
      contact: contact_input(call),
      slots: [*kept, *more],
      **changes,
    }
  end

  # @return [Service::Base::Context]
  def edit(call, by:, input: input_of(call), version: call.reload.version, **params)
    VolunteerCalls::Call::Update.call(
      params: {
        topic_id: call.topic_id,
        input: input,
        version: version,
        **params,
      },
      guardian: Guardian.new(by),
    )
  end

  # @return [Hash{String => Symbol}] who gets what, by username
  def touched(result)
    people = result[:preview][:slots].flat_map { |slot| slot[:people] }
    people.to_h { |person| [person[:user][:username], person[:outcome]] }
  end

  private

  def gone?(slots, index) = slots.size > index && slots[index].nil?

  def slot_input(slot)
    {
      id: slot.id,
      title: slot.title,
      description: slot.description,
      starts_at: slot.starts_at&.utc&.iso8601,
      ends_at: slot.ends_at&.utc&.iso8601,
      place: slot.place,
      perk: slot.perk,
      needed: slot.needed,
      capacity: slot.capacity,
    }
  end

  def contact_input(call)
    return if call.contact_name.nil?
    {
      name: call.contact_name,
      organisation: call.contact_organisation,
      email: call.contact_email,
      phone: call.contact_phone,
    }
  end
end
