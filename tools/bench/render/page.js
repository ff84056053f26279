/** A page with the plugin and nothing else, where cards are put up. */
import { renderComponent } from "@ember/renderer";
import "../../../playground/app/globals.ts";
import "../../../playground/app/styles.ts";
import Playground from "../../../playground/app/application.ts";
import { startPlugin } from "../../../playground/app/plugin.ts";
import { takeSite } from "../../../playground/app/site.ts";
import { loadTranslations } from "../../../playground/app/translations.ts";
import Mounts from "./mounts.gjs";
import series from "./series.js";

const VIEWER = {
  id: 19,
  username: "viewer",
  name: "Vi Ewer",
  avatar_template: "/avatar/{size}.png",
  timezone: "Europe/London",
};

async function start() {
  loadTranslations();
  takeSite({
    siteSettings: {},
    categories: [],
    current_user: VIEWER,
    notification_types: {},
    people: [],
  });

  const application = Playground.create({ autoboot: false });
  await application.boot();
  const owner = application.buildInstance();
  await owner.boot();
  startPlugin(owner);

  return new Promise((resolve) => {
    const into = document.querySelector("#cards");
    renderComponent(Mounts, { owner, into, args: { ready: resolve } });
  });
}

const started = start();

/** Called from outside: the milliseconds of `count` mounts of a call's card. */
window.measureMounts = async (call, count) => series(await started, call, count);
