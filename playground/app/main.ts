/** The playground's page: asks the server who looks at it, then starts Ember and the plugin. */
import "./globals.ts";
import "./styles.ts";
import Playground from "./application.ts";
import { ajax } from "./discourse/lib/ajax.ts";
import { startMessageBus } from "./message-bus.ts";
import { startPlugin } from "./plugin.ts";
import { type SitePayload, takeSite } from "./site.ts";
import { loadTranslations } from "./translations.ts";

async function start(): Promise<void> {
  loadTranslations();
  takeSite(await ajax<SitePayload>("/site.json"));
  startMessageBus();
  Playground.instanceInitializer({ name: "plugin", initialize: startPlugin });
  Playground.create({ rootElement: "#playground" });
}

void start();
