import { tracked } from "@glimmer/tracking";
import { next, schedule } from "@ember/runloop";
import { i18n } from "discourse-i18n";
import type CallForm from "./call-form";
import SlotForm from "./slot-form";
import { slotHeading } from "./slot-line";

/** The slots of a form as a list to work on: one open at a time, moves spoken, removal undone. */
export default class SlotList {
  /** The slot whose fields show. */
  @tracked openKey: string | null = null;
  /** Said to those who can't see it. */
  @tracked announcement = "";
  /** The slot removed last, to bring it back. */
  @tracked
  removed: { slot: SlotForm; index: number; name: string } | null = null;
  /** The slot under the pointer's drag. */
  @tracked draggedKey: string | null = null;

  readonly #form: CallForm;

  constructor(form: CallForm) {
    this.#form = form;
  }

  get all(): SlotForm[] {
    return this.#form.slots;
  }

  toggle(slot: SlotForm): void {
    this.openKey = this.openKey === slot.key ? null : slot.key;
  }

  /** Opens the slot with this id, if it is still there, and goes to its title. */
  openAt(id: number): void {
    const slot = this.all.find((one) => one.id === id);
    if (slot) {
      this.openKey = slot.key;
      // The builder takes the focus itself when it has come.
      next(() => focusElement(slot.title.id));
    }
  }

  /** Adds a slot that goes on where the last one ends. */
  add(): void {
    const slot = this.all.at(-1)?.next() ?? new SlotForm();
    this.#insert(this.all.length, slot);
    this.openKey = slot.key;
    focusElement(slot.title.id);
  }

  duplicate(slot: SlotForm): void {
    const copy = slot.duplicate();
    const index = this.all.indexOf(slot) + 1;
    this.#insert(index, copy);
    this.openKey = copy.key;
    this.announcement = i18n("volunteer_calls.builder.slot.duplicated", {
      place: index + 1,
      count: this.all.length,
    });
    focusElement(copy.title.id);
  }

  remove(slot: SlotForm): void {
    const index = this.all.indexOf(slot);
    this.removed = { slot, index, name: slotHeading(slot, index + 1) };
    this.#form.slots = this.all.filter((one) => one !== slot);
    focusElement("volunteer-call-builder-undo");
  }

  undoRemove(): void {
    if (this.removed) {
      const { slot, index } = this.removed;
      this.#insert(index, slot);
      this.removed = null;
      focusElement(toggleId(slot));
    }
  }

  /** Moves a slot by one place, and says where it is then. */
  move(slot: SlotForm, by: -1 | 1, button: string): void {
    const from = this.all.indexOf(slot);
    const to = Math.min(Math.max(from + by, 0), this.all.length - 1);
    this.moveTo(slot, to);
    const key = from === to ? "at_edge" : "moved";
    this.announcement = i18n(`volunteer_calls.builder.slot.${key}`, {
      place: to + 1,
      count: this.all.length,
    });
    focusElement(button);
  }

  moveTo(slot: SlotForm, index: number): void {
    const slots = this.all.filter((one) => one !== slot);
    slots.splice(index, 0, slot);
    this.#form.slots = slots;
  }

  #insert(index: number, slot: SlotForm): void {
    const slots = [...this.all];
    slots.splice(index, 0, slot);
    this.#form.slots = slots;
  }
}

/** The id of the button that opens and closes a slot. */
export function toggleId(slot: SlotForm): string {
  return `${slot.key}-toggle`;
}

function focusElement(id: string): void {
  schedule("afterRender", () => document.getElementById(id)?.focus());
}
