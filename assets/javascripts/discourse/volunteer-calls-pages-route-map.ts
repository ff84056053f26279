interface RouteMap {
  route(name: string, options?: { path: string }): void;
}

/** Calls that need people, and what the reader has taken on. */
export default function (this: RouteMap) {
  this.route("volunteer-calls");
  this.route("volunteer-calls-mine", { path: "/volunteer-calls/mine" });
}
