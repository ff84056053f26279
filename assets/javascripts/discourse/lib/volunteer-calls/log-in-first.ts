import type RouterService from "@ember/routing/router-service";
import type Transition from "@ember/routing/transition";
import cookie from "discourse/lib/cookie";

/** Leads to the log-in, and from there back to the page that was wanted. */
export default function logInFirst(router: RouterService, { to }: Transition): void {
  if (to) {
    const { name, queryParams } = to;
    const path = router.urlFor(name, { queryParams });
    cookie("destination_url", `${window.location.origin}${path}`, { path: "/" });
  }
  router.replaceWith("login");
}
