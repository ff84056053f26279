/** Stands in for `discourse/lib/plugin-api`: the methods that this plugin calls. */
import type Owner from "@ember/owner";
import type * as Real from "discourse/lib/plugin-api";
import { type CommunityLink, communityLinks } from "../../community-links.ts";
import {
  createFields,
  draftFields,
  type PopupMenuOption,
  popupMenuOptions,
} from "../../composer-options.ts";
import { addConnector, type Connector } from "../../outlet-registry.ts";
import { getOwner, lookup } from "../../owner.ts";
import { addTransformer } from "../../value-transformers.ts";
import type AppEvents from "../services/app-events.ts";
import { registerNotificationTypeRenderer } from "./notification-types-manager.ts";

type Implemented = Pick<
  Real.PluginApi,
  | "addCommunitySectionLink"
  | "addComposerToolbarPopupMenuOption"
  | "addPostSmallActionIcon"
  | "container"
  | "getCurrentUser"
  | "onAppEvent"
  | "registerNotificationTypeRenderer"
  | "registerValueTransformer"
  | "renderAfterWrapperOutlet"
  | "renderBeforeWrapperOutlet"
  | "renderInOutlet"
  | "serializeOnCreate"
  | "serializeToDraft"
>;

/** What initializers get. */
export class PlaygroundApi implements Implemented {
  get container(): Owner {
    return getOwner();
  }

  getCurrentUser(): unknown {
    return lookup("service:current-user");
  }

  renderInOutlet(outlet: string, component: unknown): void {
    // Discourse's type takes anything; a component is what it renders.
    addConnector(outlet, component as Connector);
  }

  renderBeforeWrapperOutlet(outlet: string, component: unknown): void {
    this.renderInOutlet(`${outlet}__before`, component);
  }

  renderAfterWrapperOutlet(outlet: string, component: unknown): void {
    this.renderInOutlet(`${outlet}__after`, component);
  }

  addCommunitySectionLink(link: CommunityLink): void {
    communityLinks.push(link);
  }

  addComposerToolbarPopupMenuOption(option: PopupMenuOption): void {
    popupMenuOptions.push(option);
  }

  serializeOnCreate(field: string, property = field): void {
    createFields.set(field, property);
  }

  serializeToDraft(field: string, property = field): void {
    draftFields.set(field, property);
  }

  registerValueTransformer(
    name: string,
    transformer: (change: { value: unknown; context: unknown }) => unknown
  ): boolean {
    addTransformer(name, transformer);
    return true;
  }

  registerNotificationTypeRenderer(type: string, make: unknown): void {
    // Discourse's type takes the class for one of its instances.
    registerNotificationTypeRenderer(
      type,
      make as Parameters<typeof registerNotificationTypeRenderer>[1]
    );
  }

  addPostSmallActionIcon(key: string, icon: string): void {
    this.registerValueTransformer("post-small-action-icon", ({ value, context }) =>
      (context as { code: string }).code === key ? icon : value
    );
  }

  onAppEvent(name: string, handler: (...args: unknown[]) => void): void {
    lookup<AppEvents>("service:app-events").on(name, handler);
  }
}

const playgroundApi = new PlaygroundApi();

/**
 * What isn't here is not in the playground, and calling it says so at once.
 */
export const api = new Proxy(playgroundApi, {
  get(target, name, receiver) {
    if (name in target) {
      return Reflect.get(target, name, receiver);
    }
    throw new Error(`The playground has no api.${String(name)}`);
  },
}) as unknown as Real.PluginApi;

export const withPluginApi = ((
  callback: (pluginApi: Real.PluginApi, options: object) => unknown,
  options: object = {}
): unknown => callback(api, options)) satisfies typeof Real.withPluginApi;
