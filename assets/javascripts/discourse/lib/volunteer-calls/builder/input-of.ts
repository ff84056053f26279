import type { CallInput, CallPayload } from "../types";

/** A call as it would be sent to leave it as it is. For organisers, who see the whole contact. */
export function inputOf(call: CallPayload): CallInput {
  const { contact } = call;
  return {
    event: { name: call.event.name, place: call.event.place },
    timezone: call.timezone,
    closes_at: call.closes_at,
    contact: contact && {
      name: contact.name,
      organisation: contact.organisation,
      email: call.viewer.contact?.email ?? null,
      phone: call.viewer.contact?.phone ?? null,
    },
    reminders: call.viewer.reminders ?? null,
    ...(call.names_visible_to ? { names_visible_to: call.names_visible_to } : {}),
    slots: call.slots.map((slot) => ({
      id: slot.id,
      title: slot.title,
      description: slot.description,
      starts_at: slot.starts_at,
      ends_at: slot.ends_at,
      place: slot.place,
      perk: slot.perk,
      needed: slot.needed,
      capacity: slot.capacity,
    })),
  };
}
