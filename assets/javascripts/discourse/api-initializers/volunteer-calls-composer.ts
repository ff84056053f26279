import { apiInitializer } from "discourse/lib/api";
import AddCallButton from "../components/volunteer-calls/add-call-button";
import LateStrip from "../components/volunteer-calls/composer/late-strip";
import CallAttachment, { type ComposerLike } from "../lib/volunteer-calls/call-attachment";
import { buildCall } from "../lib/volunteer-calls/compose-call";
import type { Dialogs } from "../lib/volunteer-calls/open-builder";

interface Owner {
  lookup(name: string): unknown;
}

interface PostMenu {
  value: { add(key: string, component: unknown): void };
}

export default apiInitializer((api) => {
  const owner = api.container as Owner;
  const user = api.getCurrentUser() as { can_post_volunteer_calls?: boolean } | null | undefined;

  api.serializeOnCreate("volunteer_call", "volunteerCallAttachment.json");
  api.serializeToDraft("volunteerCall", "volunteerCallAttachment");
  api.onAppEvent("composer:open", ({ model }: { model?: ComposerLike }) => {
    if (model?.creatingTopic) {
      CallAttachment.of(model);
    }
  });
  api.renderInOutlet("composer-fields", LateStrip);

  api.addComposerToolbarPopupMenuOption({
    name: "volunteer-call",
    icon: "bullhorn",
    label: "volunteer_calls.composer.menu",
    condition: ({ model }: { model?: ComposerLike }) =>
      Boolean(model?.creatingTopic && user?.can_post_volunteer_calls),
    action: () => {
      const { model } = owner.lookup("service:composer") as {
        model: ComposerLike;
      };
      void buildCall(
        {
          modal: owner.lookup("service:modal") as Dialogs["modal"],
          dialog: owner.lookup("service:dialog") as Dialogs["dialog"],
        },
        model
      );
    },
  });

  api.registerValueTransformer("post-menu-buttons", ({ value: menu }: PostMenu) =>
    menu.add("volunteer-call", AddCallButton)
  );
});
