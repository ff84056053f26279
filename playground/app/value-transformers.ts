/** What plugins change of the host's values, by Discourse's name for the value. */
type Transformer = (change: { value: unknown; context: unknown }) => unknown;

const transformers = new Map<string, Transformer[]>();

export function addTransformer(name: string, transformer: Transformer): void {
  transformers.set(name, [...(transformers.get(name) ?? []), transformer]);
}

/** The value after all plugins; those that change it in place may return nothing. */
export function transform<T>(name: string, value: T, context: object = {}): T {
  return (transformers.get(name) ?? []).reduce<T>(
    (current, transformer) =>
      (transformer({ value: current, context }) as T | undefined) ?? current,
    value
  );
}

/** Forgets everything; for tests. */
export function clearTransformers(): void {
  transformers.clear();
}
