import Controller from "@ember/controller";
import { PARAMETERS } from "../lib/volunteer-calls/commitments/types";

/** Lets the list's address have parameters. What they say goes to the page as its model. */
export default class VolunteerCallsController extends Controller {
  override queryParams = PARAMETERS;

  constructor(...args: ConstructorParameters<typeof Controller>) {
    super(...args);
    // What is null isn't in the address.
    Object.assign(this, Object.fromEntries(PARAMETERS.map((name) => [name, null])));
  }
}
