import { i18n } from "discourse-i18n";

/** The little that is needed of Discourse's `site` service. */
export interface SiteWithCategories {
  categories?: { id: number; name: string }[];
}

/** All categories the reader sees, after "all". */
export default function categoryChoices(
  site: SiteWithCategories
): { value: string; label: string }[] {
  const all = { value: "", label: i18n("volunteer_calls.tracker.filters.all") };
  const known = (site.categories ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  return [all, ...known.sort((a, b) => a.label.localeCompare(b.label))];
}
