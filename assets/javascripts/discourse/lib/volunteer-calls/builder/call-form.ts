import { tracked } from "@glimmer/tracking";
import type { Reading } from "../invitation/types";
import type { CallInput, FieldError } from "../types";
import FormField, { type FieldSnapshot } from "./form-field";
import { namesOf, namesValue } from "./names";
import { remindersOf, remindersValue } from "./reminders";
import SlotForm, { type SlotSnapshot } from "./slot-form";
import { wallClock } from "./wall-clock";

/** The inputs about the call as a whole, by their names on the wire. */
const CALL_FIELDS = {
  name: "event.name",
  place: "event.place",
  timezone: "timezone",
  closes: "closes_at",
  reminders: "reminders",
  names: "names_visible_to",
  contactName: "contact.name",
  organisation: "contact.organisation",
  email: "contact.email",
  phone: "contact.phone",
  invite: "invite.users",
} as const;

type CallFieldName = keyof typeof CALL_FIELDS;

const CALL_FIELD_NAMES = Object.keys(CALL_FIELDS) as CallFieldName[];

/** What a draft keeps of a call being written. */
export interface CallSnapshot {
  fields: Partial<Record<CallFieldName, FieldSnapshot>>;
  slots: SlotSnapshot[];
  leftover: string[];
  closesInstant?: string | null;
}

/** A call being written. */
export default class CallForm {
  static fromInput(input: CallInput): CallForm {
    const form = new CallForm(input.timezone);
    const closes = wallClock(input.closes_at, input.timezone);
    form.name.value = input.event.name;
    form.place.value = input.event.place ?? "";
    form.closes.value = closes ? `${closes.date}T${closes.time}` : "";
    form.closesInstant = closes?.instant ?? null;
    form.names.value = input.names_visible_to ?? "";
    form.reminders.value = remindersValue(input.reminders);
    form.contactName.value = input.contact?.name ?? "";
    form.organisation.value = input.contact?.organisation ?? "";
    form.email.value = input.contact?.email ?? "";
    form.phone.value = input.contact?.phone ?? "";
    form.invite.value = namesValue([
      ...(input.invite?.users ?? []),
      ...(input.invite?.groups ?? []),
    ]);
    form.slots = input.slots.map((slot) => SlotForm.fromInput(slot, input.timezone));
    return form;
  }

  /** A call as it was understood. */
  static fromReading(reading: Reading): CallForm {
    const { event, contact } = reading;
    const form = new CallForm(event.timezone.value ?? "UTC");
    form.name = FormField.read(event.name);
    form.place = FormField.read(event.place);
    form.timezone = FormField.read(event.timezone);
    form.closes = FormField.read(
      event.closes.value
        ? {
            ...event.closes,
            value: `${event.closes.value.date}T${event.closes.value.time}`,
            others: [],
          }
        : { value: null, state: "missing", note: null, others: [] }
    );
    form.contactName = FormField.read(contact.name);
    form.organisation = FormField.read(contact.organisation);
    form.email = FormField.read(contact.email);
    form.phone = FormField.read(contact.phone);
    form.slots = reading.slots.map((slot) => {
      const day = reading.days[slot.day];
      const filled = SlotForm.fromReading(slot);
      filled.date = day ? FormField.read(day) : new FormField();
      return filled;
    });
    form.leftover = reading.leftover.map(({ text }) => text);
    return form;
  }

  static restore(snapshot: CallSnapshot, timezone: string): CallForm {
    const form = new CallForm(timezone);
    for (const name of CALL_FIELD_NAMES) {
      if (snapshot.fields[name]) {
        form[name] = FormField.restore(snapshot.fields[name]);
      }
    }
    form.slots = snapshot.slots.map((slot) => SlotForm.restore(slot));
    form.leftover = [...snapshot.leftover];
    form.closesInstant = snapshot.closesInstant ?? null;
    return form;
  }

  @tracked slots: SlotForm[] = [];
  /** Pieces of the invitation that are in no field. */
  @tracked leftover: string[] = [];
  /** Errors that belong to no input. */
  @tracked otherErrors: FieldError[] = [];
  name = new FormField();
  place = new FormField();
  timezone: FormField;
  closes = new FormField();
  /** As {@link remindersValue} writes them. */
  reminders = new FormField();
  /** Who sees names; blank for everyone. */
  names = new FormField();
  contactName = new FormField();
  organisation = new FormField();
  email = new FormField();
  phone = new FormField();
  /** Whom to invite with a new call, as {@link namesValue} writes them. */
  invite = new FormField();
  /** The closing time as an instant (ISO 8601), as long as nobody writes another. */
  closesInstant: string | null = null;

  /** @param timezone - the person's IANA zone */
  constructor(timezone: string) {
    this.timezone = new FormField(timezone);
  }

  /** The inputs about the call as a whole, in their order on the page. */
  get fields(): FormField[] {
    return CALL_FIELD_NAMES.map((name) => this[name]);
  }

  /** The first slot by time, as date and time. */
  get firstStart(): { date: string; time: string } | null {
    const [first] = this.slots
      .filter(({ date, from }) => date.value && from.value)
      .map(({ date, from }) => `${date.value} ${from.value}`)
      .sort();
    return first ? { date: first.slice(0, 10), time: first.slice(11) } : null;
  }

  /** How many people the slots need at least. */
  get people(): number {
    return this.slots.reduce((sum, { needed }) => {
      return sum + (Number(needed.value) || 0);
    }, 0);
  }

  /** The input an error is about, by its path (`slots.1.starts_at`). */
  fieldAt(path: string): FormField | null {
    const [, index, name] = /^slots\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (index !== undefined) {
      return this.#slotField(this.slots[Number(index)], name ?? "");
    }
    const known = CALL_FIELD_NAMES.find((key) => CALL_FIELDS[key] === path);
    return known ? this[known] : null;
  }

  /** Puts errors at their inputs; those of before are gone. */
  applyErrors(errors: FieldError[]): void {
    for (const field of [...this.fields, ...this.slots.flatMap((s) => s.fields)]) {
      field.error = null;
    }
    this.otherErrors = [];
    for (const error of errors) {
      const field = this.fieldAt(error.field);
      if (!field) {
        this.otherErrors = [...this.otherErrors, error];
      } else {
        field.error ??= error;
      }
    }
  }

  /** Takes over what an invitation adds: its slots, and what is empty here. */
  merge(other: CallForm): void {
    for (const name of CALL_FIELD_NAMES) {
      if (this[name].isBlank) {
        this[name].value = other[name].value;
        this[name].mark = other[name].mark;
      }
    }
    this.slots = [...this.slots, ...other.slots];
    this.leftover = [...this.leftover, ...other.leftover];
  }

  /** Takes another call in place of this one. */
  become(other: CallForm): void {
    for (const name of CALL_FIELD_NAMES) {
      this[name].set(other[name].value);
    }
    this.closesInstant = other.closesInstant;
    this.slots = other.slots;
  }

  setZone(zone: string): void {
    this.timezone.set(zone);
    this.closesInstant = null;
    this.slots.forEach((slot) => slot.forgetInstants());
  }

  setClosing(value: string): void {
    this.closes.set(value);
    this.closesInstant = null;
  }

  toInput(): CallInput {
    const text = (field: FormField) => field.value.trim() || null;
    const contact = [this.contactName, this.organisation, this.email, this.phone];
    return {
      event: { name: this.name.value.trim(), place: text(this.place) },
      timezone: this.timezone.value,
      closes_at: this.closesInstant ?? (this.closes.value.replace("T", " ") || null),
      reminders: remindersOf(this.reminders.value),
      ...(this.names.isBlank ? {} : { names_visible_to: this.names.value }),
      contact: contact.every((field) => field.isBlank)
        ? null
        : {
            name: this.contactName.value.trim(),
            organisation: text(this.organisation),
            email: text(this.email),
            phone: text(this.phone),
          },
      slots: this.slots.map((slot) => slot.toInput()),
      ...(this.invite.isBlank ? {} : { invite: { users: namesOf(this.invite.value) } }),
    };
  }

  snapshot(): CallSnapshot {
    return {
      fields: Object.fromEntries(CALL_FIELD_NAMES.map((name) => [name, this[name].snapshot()])),
      slots: this.slots.map((slot) => slot.snapshot()),
      leftover: this.leftover,
      closesInstant: this.closesInstant,
    };
  }

  #slotField(slot: SlotForm | undefined, name: string): FormField | null {
    if (!slot) {
      return null;
    }
    switch (name) {
      case "starts_at":
        return slot.date.isBlank && !slot.from.isBlank ? slot.date : slot.from;
      case "ends_at":
        return slot.to;
      case "title":
      case "description":
      case "place":
      case "perk":
      case "needed":
      case "capacity":
        return slot[name];
      default:
        return null;
    }
  }
}
