/** What plugins put where: components by the name of the outlet. */
import type Owner from "@ember/owner";
import type { ComponentLike } from "@glint/template";

/** What Discourse hands to `shouldRender` besides the outlet's arguments. */
export interface OutletContext {
  siteSettings: unknown;
  currentUser: unknown;
  site: unknown;
}

/** A component in an outlet. */
export type Connector = ComponentLike<{
  Args: { outletArgs: object };
}> & {
  shouldRender?: (args: object, context: OutletContext, owner: Owner) => boolean;
};

const connectors = new Map<string, Connector[]>();

export function addConnector(outlet: string, connector: Connector): void {
  connectors.set(outlet, [...(connectors.get(outlet) ?? []), connector]);
}

/** The components of an outlet that want to be shown there with these arguments. */
export function connectorsFor(outlet: string, args: object, owner: Owner): Connector[] {
  const context: OutletContext = {
    siteSettings: owner.lookup("service:site-settings"),
    currentUser: owner.lookup("service:current-user"),
    site: owner.lookup("service:site"),
  };
  return (connectors.get(outlet) ?? []).filter(
    (connector) => connector.shouldRender?.(args, context, owner) ?? true
  );
}

/** Forgets everything; for tests. */
export function clearConnectors(): void {
  connectors.clear();
}
