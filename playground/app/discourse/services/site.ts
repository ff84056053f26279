/** Stands in for the `site` service. */
import Site from "../models/site.ts";

export default class SiteService {
  static isServiceFactory = true;

  static create(): Site {
    return Site.current();
  }
}
