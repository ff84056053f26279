/** `siteSettings` as `site-settings`. */
export function dasherize(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
}
