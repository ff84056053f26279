/**
 * `@discourse/types` gives `ajax(...args: any[]): Promise<any>`, so nothing would check what is
 * sent or what is read from the answer.
 */
declare module "discourse/lib/ajax" {
  /** The part of jQuery's settings that Discourse's `ajax` hands on. */
  export interface AjaxOptions {
    type?: "GET" | "POST" | "PUT" | "DELETE";
    /** An object is sent form-encoded; a string goes as it is, with `contentType`. */
    data?: object | string;
    contentType?: string;
    headers?: Record<string, string>;
    dataType?: "json" | "text" | "html";
    /** By default Discourse never settles a request that no answer came to; false: it rejects. */
    ignoreUnsent?: boolean;
  }

  /** What a failed `ajax` rejects with. Without `responseJSON` when the answer was no JSON. */
  export interface AjaxError {
    jqXHR: { status: number; responseText: string; responseJSON?: unknown };
    textStatus: string;
    errorThrown: string;
  }

  /**
   * Asks the server; `url` is relative to the site and gets its prefix.
   *
   * @typeParam T - what the answer is claimed to be; nobody checks it, so `unknown` by default.
   * @throws {@link AjaxError} for any answer that is not 2xx, and when there is none (status 0).
   */
  export function ajax<T = unknown>(url: string, options?: AjaxOptions): Promise<T>;
}
