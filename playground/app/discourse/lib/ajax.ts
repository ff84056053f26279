/** Stands in for `discourse/lib/ajax`: one request, waited for by tests. */
import { waitForPromise } from "@ember/test-waiters";
import type * as Real from "discourse/lib/ajax";
import getURL from "./get-url.ts";

type AjaxError = Real.AjaxError;
type AjaxOptions = Real.AjaxOptions;

let csrfToken: string | null = null;

/** Rails' name for a nested value: `a[b][]`. Null and undefined are sent as "". */
function formPairs(value: unknown, name: string): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      formPairs(item, typeof item === "object" ? `${name}[${index}]` : `${name}[]`)
    );
  }
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) =>
      formPairs(item, name ? `${name}[${key}]` : key)
    );
  }
  return [[name, value == null ? "" : String(value)]];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: an error page, or no answer at all.
    return undefined;
  }
}

async function ensureCsrfToken(): Promise<void> {
  if (csrfToken === null) {
    const { csrf } = await send<{ csrf: string }>("/session/csrf", {});
    csrfToken = csrf;
  }
}

function send<T>(url: string, options: AjaxOptions): Promise<T> {
  const method = options.type ?? "GET";
  let address = getURL(url);
  let body: FormData | string | null = null;
  let contentType = options.contentType;

  if (typeof options.data === "string" || options.data instanceof FormData) {
    body = options.data;
  } else if (options.data) {
    const form = new URLSearchParams(formPairs(options.data, "")).toString();
    if (method === "GET") {
      address += `${address.includes("?") ? "&" : "?"}${form}`;
    } else {
      body = form;
      contentType ??= "application/x-www-form-urlencoded; charset=UTF-8";
    }
  }

  return new Promise<T>((resolve, reject) => {
    // Not fetch: tests answer through Pretender, and errors carry the request, as jQuery's do.
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    if (csrfToken) {
      request.setRequestHeader("X-CSRF-Token", csrfToken);
    }
    if (contentType) {
      request.setRequestHeader("Content-Type", contentType);
    }
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      request.setRequestHeader(name, value);
    }
    request.onloadend = () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) {
        resolve(parse(responseText) as T);
      } else {
        const error: AjaxError = {
          jqXHR: { status, responseText, responseJSON: parse(responseText) },
          textStatus: "error",
          errorThrown: request.statusText,
        };
        reject(error);
      }
    };
    request.send(body);
  });
}

/** Forgets the token: it belongs to a session that has ended. */
export function resetCsrfToken(): void {
  csrfToken = null;
}

async function ask<T>(url: string, options: AjaxOptions): Promise<T> {
  const method = options.type ?? "GET";
  if (method !== "GET") {
    await ensureCsrfToken();
  }
  return send<T>(url, options);
}

/** Asks the server; see the declaration in `types/`. */
export const ajax = (<T = unknown>(url: string, options: AjaxOptions = {}): Promise<T> =>
  waitForPromise(ask<T>(url, options))) satisfies typeof Real.ajax;
