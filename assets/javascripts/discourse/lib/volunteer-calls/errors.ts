import { i18n } from "discourse-i18n";
import type { FieldError, OverlapPayload, PersonPayload } from "./types";

/** Who changed a call that somebody else was changing. */
export interface EditedMeanwhile {
  by: PersonPayload;
  at: string;
}

/** What the server's error body may carry beside `errors` and `error_type`. */
interface ErrorBody {
  errors?: unknown;
  error_type?: unknown;
  overlaps?: OverlapPayload[];
  fields?: FieldError[];
  edited?: EditedMeanwhile;
}

/** What `ajax` rejects with. */
interface AjaxFailure {
  jqXHR?: { status?: number; responseJSON?: unknown; responseText?: string };
}

/**
 * A request that failed, with the reason as a whole sentence in the reader's language.
 */
export default class VolunteerCallsError extends Error {
  /** Makes an error of whatever `ajax` rejected with. */
  static from(failure: unknown): VolunteerCallsError {
    if (failure instanceof VolunteerCallsError) {
      return failure;
    }
    const xhr = (failure as AjaxFailure | null)?.jqXHR;
    const status = xhr?.status ?? 0;
    const body = bodyOf(xhr);
    const code = typeof body.error_type === "string" ? body.error_type : "unknown";
    return new VolunteerCallsError(messageOf(body, status), code, status, body);
  }

  /** The server's `error_type`, such as `slot_full`; `unknown` when it gave none. */
  readonly code: string;

  /** HTTP status; 0 when no answer came. */
  readonly status: number;

  /** With code `overlap`: what the person does at that time. */
  readonly overlaps: OverlapPayload[];

  /** With code `invalid_volunteer_call`: each error at its field. */
  readonly fields: FieldError[];

  /** With code `edited_meanwhile`: who was faster. */
  readonly edited: EditedMeanwhile | undefined;

  constructor(
    message: string,
    code: string,
    status: number,
    body: Pick<ErrorBody, "overlaps" | "fields" | "edited"> = {}
  ) {
    super(message);
    this.name = "VolunteerCallsError";
    this.code = code;
    this.status = status;
    this.overlaps = body.overlaps ?? [];
    this.fields = body.fields ?? [];
    this.edited = body.edited;
  }
}

function bodyOf(xhr: AjaxFailure["jqXHR"]): ErrorBody {
  if (typeof xhr?.responseJSON === "object" && xhr.responseJSON !== null) {
    return xhr.responseJSON;
  }
  try {
    const parsed: unknown = JSON.parse(xhr?.responseText ?? "");
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    // A proxy's HTML page, or nothing at all: the status says what there is to say.
    return {};
  }
}

function messageOf(body: ErrorBody, status: number): string {
  const errors = Array.isArray(body.errors) ? body.errors : [];
  const sentences = errors.filter((error) => typeof error === "string");
  if (sentences.length > 0) {
    return sentences.join(" ");
  }
  return status === 0
    ? i18n("volunteer_calls.errors.no_answer")
    : i18n("volunteer_calls.errors.status", { status });
}
