/** Who one is, for the server. The page is loaded anew: nothing of the last person stays. */
import { ajax, resetCsrfToken } from "./discourse/lib/ajax.ts";

/** Where Discourse's log-in leads back to, if something asked for that. */
function takeDestination(): string | undefined {
  const found = /(?:^|; )destination_url=([^;]+)/.exec(document.cookie)?.[1];
  document.cookie = "destination_url=; path=/; max-age=0";
  return found && decodeURIComponent(found);
}

/** Becomes somebody; "" for nobody. */
export async function become(username: string): Promise<void> {
  if (username) {
    await ajax("/session/become.json", { type: "POST", data: { username } });
  } else {
    await ajax("/session.json", { type: "DELETE" });
  }
  resetCsrfToken();

  const destination = takeDestination();
  if (destination?.startsWith(window.location.origin)) {
    window.location.assign(destination);
  } else if (window.location.pathname === "/login") {
    window.location.assign("/");
  } else {
    window.location.reload();
  }
}
