import pretender, { response } from "discourse/tests/helpers/create-pretender";

/** Answers one request with `answers` in turn, and keeps what was asked. */
export function serve(
  verb: "post" | "put" | "delete",
  path: string,
  ...answers: [number, unknown][]
): unknown[] {
  const asked: unknown[] = [];
  pretender[verb](path, (request) => {
    const answer = answers[asked.length];
    asked.push(JSON.parse(request.requestBody));
    if (!answer) {
      throw new Error(`${path} was asked for once too often`);
    }
    return response(...answer);
  });
  return asked;
}
