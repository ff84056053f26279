/** Stands in for the `dialog` service: a message with one button or two. */
import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type Real from "discourse/dialog-holder/services/dialog";

/** What Discourse's dialogs take, as far as it is used. */
export interface DialogParams {
  title?: string;
  message?: string;
  confirmButtonLabel?: string;
  cancelButtonLabel?: string;
  didConfirm?: () => unknown;
  didCancel?: () => unknown;
}

interface ActiveDialog extends DialogParams {
  shouldDisplayCancel: boolean;
  confirmButtonClass: string;
  resolve: () => void;
}

export default class DialogService
  extends Service
  implements Pick<Real, "alert" | "confirm" | "yesNoConfirm" | "deleteConfirm" | "cancel">
{
  @tracked active: ActiveDialog | null = null;

  didConfirm = (): void => this.#close("didConfirm");

  cancel = (): void => this.#close("didCancel");

  alert(params: string | DialogParams): Promise<void> {
    return this.#show(typeof params === "string" ? { message: params } : params);
  }

  confirm(params: DialogParams): Promise<void> {
    return this.#show({ ...params, shouldDisplayCancel: true });
  }

  yesNoConfirm(params: DialogParams): Promise<void> {
    return this.#show({
      confirmButtonLabel: "yes_value",
      cancelButtonLabel: "no_value",
      ...params,
      shouldDisplayCancel: true,
    });
  }

  deleteConfirm(params: DialogParams): Promise<void> {
    return this.#show({
      ...params,
      shouldDisplayCancel: true,
      confirmButtonClass: "btn-danger",
    });
  }

  #show(params: Partial<ActiveDialog>): Promise<void> {
    return new Promise((resolve) => {
      this.active = {
        shouldDisplayCancel: false,
        confirmButtonClass: "btn-primary",
        ...params,
        resolve,
      };
    });
  }

  #close(answer: "didConfirm" | "didCancel"): void {
    const dialog = this.active;
    this.active = null;
    dialog?.[answer]?.();
    dialog?.resolve();
  }
}
