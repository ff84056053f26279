/** Stands in for the `modal` service: one dialog at a time, rendered by `ModalContainer`. */
import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type { ComponentLike } from "@glint/template";
import type Real from "discourse/services/modal";

/** What a modal component gets: `@model` and `@closeModal`. */
export type ModalComponent = ComponentLike<{
  Args: { model: unknown; closeModal: (data?: unknown) => void };
}>;

interface ActiveModal {
  component: ModalComponent;
  model: unknown;
  resolve: (data: unknown) => void;
}

export default class ModalService extends Service implements Pick<Real, "show" | "close"> {
  @tracked activeModal: ActiveModal | null = null;

  close = (data?: unknown): void => {
    this.activeModal?.resolve(data);
    this.activeModal = null;
  };

  /** Resolves with what the modal is closed with. */
  show(component: unknown, options: { model?: unknown } = {}): Promise<unknown> {
    this.close();
    return new Promise((resolve) => {
      this.activeModal = {
        // Discourse's own type says EmberObject's Component; a Glimmer component is what it takes.
        component: component as ModalComponent,
        model: options.model,
        resolve,
      };
    });
  }
}
