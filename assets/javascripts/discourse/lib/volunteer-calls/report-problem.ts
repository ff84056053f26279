/**
 * Says in the browser's console what went wrong behind the page, for those who look after
 * the forum. What concerns the reader is shown in the card instead.
 */
export default function reportProblem(message: string, detail?: unknown): void {
  // eslint-disable-next-line no-console -- the one place where we write to the console
  console.error(`[volunteer-calls] ${message}`, detail);
}
