/** The Ember application, with nothing but what the resolver finds. */
import Application from "@ember/application";
import Resolver from "./resolver.ts";

export default class Playground extends Application {
  override Resolver = Resolver as unknown as Application["Resolver"];
}
