interface RouteMap {
  route(name: string, options: { path: string }): void;
}

/** The page on which moderators and organisers see who claimed what. */
export default function (this: RouteMap) {
  this.route("volunteer-calls-tracker", { path: "/volunteer-calls/tracker" });
}
