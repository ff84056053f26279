/** Stands in for `discourse/models/site`: categories, and how wide the page is. */
import { tracked } from "@glimmer/tracking";
import EmberObject from "@ember/object";
import type Real from "discourse/models/site";

/** A category, as lists and the composer show it. */
export interface Category {
  id: number;
  name: string;
  slug: string;
  color: string;
  permission?: number | null;
}

const narrow = window.matchMedia("(max-width: 40rem)");

class Site extends EmberObject implements Pick<Real, "mobileView" | "desktopView" | "categories"> {
  static #current: Site | undefined;

  static current(): Site {
    return (this.#current ??= Site.create() as Site);
  }

  @tracked categories: Category[] = [];
  @tracked groups: { id: number; name: string }[] = [];
  @tracked mobileView = narrow.matches;
  /** Names of notification types, by their numbers. */
  notificationLookup: Record<number, string> = {};

  constructor(...args: ConstructorParameters<typeof EmberObject>) {
    super(...args);
    narrow.addEventListener("change", () => {
      this.mobileView = narrow.matches;
    });
  }

  get desktopView(): boolean {
    return !this.mobileView;
  }

  category(id: number | null | undefined): Category | undefined {
    return this.categories.find((category) => category.id === id);
  }
}

export default Site;
