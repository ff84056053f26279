/**
 * `@discourse/types` returns `any[]` from `response`, which Pretender's own types refuse as an
 * answer.
 */
declare module "discourse/tests/helpers/create-pretender" {
  import type Pretender from "pretender";
  import type { ResponseData } from "pretender";

  /** An answer in JSON. */
  export function response(object: unknown): ResponseData;
  export function response(status: number, object: unknown): ResponseData;

  /** What a form-encoded body says, with nested keys as nested objects. */
  export function parsePostData(body: string): Record<string, unknown>;

  const pretender: Pretender;
  export default pretender;
}
