import { click, getContext, waitUntil } from "@ember/test-helpers";

/** One of the host's services, by its name. */
export function hostService(name: string): Record<string, unknown> {
  const { owner } = getContext() as unknown as {
    owner: { lookup(name: string): Record<string, unknown> };
  };
  return owner.lookup(`service:${name}`);
}

/** Opens one of the host's choosers and takes what stands there under this name. */
export async function chooseRow(chooser: string, name: string): Promise<void> {
  await click(`${chooser} .select-kit-header`);
  const find = () =>
    [...document.querySelectorAll(`${chooser} .select-kit-row`)].find((row) =>
      row.textContent.includes(name)
    );
  await waitUntil(find);
  const row = find();
  await click(row?.querySelector("button") ?? row ?? "");
}
