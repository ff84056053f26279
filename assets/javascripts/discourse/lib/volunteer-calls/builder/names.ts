/** Names of people and groups as one field keeps them; no name has a space. */
export function namesValue(names: string[]): string {
  return names.join(" ");
}

/** The same as the API takes them. */
export function namesOf(value: string): string[] {
  return value.split(" ").filter((name) => name !== "");
}
