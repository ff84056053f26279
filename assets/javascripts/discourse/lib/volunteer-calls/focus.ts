import { next } from "@ember/runloop";

/** The id of a slot's element, to link to and to find it by. */
export function slotAnchor(slotId: number): string {
  return `volunteer-slot-${slotId}`;
}

/**
 * Puts the focus on what replaced the element that had it: a question's heading, what stands
 * in the action's place ("answer"), or the button that had asked. Elements say which they are
 * in `data-volunteer-focus`. Without such an element the answer gets it; a reader who has
 * moved on meanwhile is left where they are.
 */
export function moveFocus(slotId: number, to: string): void {
  // Not "afterRender": a run loop that is under way may have drawn before the change.
  next(() => {
    const slot = document.getElementById(slotAnchor(slotId));
    const focused = document.activeElement;
    const elsewhere = focused !== null && focused !== document.body && !slot?.contains(focused);
    if (slot && !elsewhere) {
      const find = (name: string) =>
        slot.querySelector<HTMLElement>(`[data-volunteer-focus="${name}"]`);
      (find(to) ?? find("answer"))?.focus();
    }
  });
}
