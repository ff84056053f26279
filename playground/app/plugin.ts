/** Loads and runs the plugin's initializers, as they are. */
import type Owner from "@ember/owner";
import { communityLinks } from "./community-links.ts";
import { createFields, draftFields, popupMenuOptions } from "./composer-options.ts";
import { addConnector, clearConnectors, type Connector } from "./outlet-registry.ts";
import { setOwner } from "./owner.ts";
import { clearTransformers } from "./value-transformers.ts";

interface Initializer {
  initialize: (owner: Owner) => unknown;
}

const initializers = import.meta.glob<{ default: Initializer }>(
  "../../{,admin/}assets/javascripts/discourse/{api-initializers,initializers}/**/*.{ts,gts}",
  { eager: true }
);
const connectors = import.meta.glob<{ default: Connector }>(
  "../../assets/javascripts/discourse/connectors/*/*.{ts,gts}",
  { eager: true }
);

/** Starts the plugin for an application instance; a second call starts it anew. */
export function startPlugin(owner: Owner): void {
  setOwner(owner);
  clearConnectors();
  clearTransformers();
  communityLinks.length = 0;
  popupMenuOptions.length = 0;
  createFields.clear();
  draftFields.clear();

  for (const [path, module] of Object.entries(connectors)) {
    addConnector(path.split("/").at(-2) as string, module.default);
  }
  for (const { default: initializer } of Object.values(initializers)) {
    initializer.initialize(owner);
  }
}
