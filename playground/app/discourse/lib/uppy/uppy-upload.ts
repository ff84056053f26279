/** Stands in for `discourse/lib/uppy/uppy-upload`: one file, picked in an input, sent at once. */
import { tracked } from "@glimmer/tracking";
import { ajax } from "../ajax.ts";

interface Config {
  id: string;
  type: string;
  uploadDone: (upload: unknown) => void;
}

/** An uploader for one input. */
export default class UppyUpload {
  @tracked uploading = false;
  @tracked processing = false;
  @tracked uploadProgress = 0;

  #config: Config;
  #input: HTMLInputElement | null = null;

  #send = async (): Promise<void> => {
    const file = this.#input?.files?.[0];
    if (file) {
      this.uploading = true;
      try {
        const form = new FormData();
        form.append("upload_type", this.#config.type);
        form.append("file", file);
        this.#config.uploadDone(await ajax("/uploads.json", { type: "POST", data: form }));
      } finally {
        this.uploading = false;
      }
    }
  };

  constructor(_owner: unknown, config: Config) {
    this.#config = config;
  }

  setup(input: HTMLInputElement): void {
    this.#input = input;
    input.addEventListener("change", this.#send);
  }

  teardown(): void {
    this.#input?.removeEventListener("change", this.#send);
  }

  openPicker(): void {
    this.#input?.click();
  }
}
