/** Tells the runner (`tools/vite/qunit.mjs`) what happened; without it, QUnit's page does. */
type Binding = (message: string) => void;

interface Failure {
  message: string;
  actual?: unknown;
  expected?: unknown;
  source?: string;
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Circular, such as an element.
    return String(value);
  }
}

export function report(qunit: QUnit): void {
  const send = (window as { tellRunner?: Binding }).tellRunner;
  if (!send) {
    return;
  }
  let failures: Failure[] = [];

  qunit.log(({ result, message, actual, expected, source }) => {
    if (!result) {
      failures.push({
        message: message ?? "",
        actual: show(actual),
        expected: show(expected),
        source,
      });
    }
  });
  qunit.testDone(({ module, name, failed, total, runtime }) => {
    send(JSON.stringify({ test: { module, name, failed, total, runtime, failures } }));
    failures = [];
  });
  qunit.done((totals) => send(JSON.stringify({ done: totals })));
}
