/** Finds what Ember asks for by name: the plugin's files, unmodified, and the stand-ins. */
import Router from "./router.ts";
import { dasherize } from "./strings.ts";

type Modules = Record<string, { default: unknown }>;

/** Plain `type:name` to what it is; plugin files can't be seen twice under one name. */
const known = new Map<string, unknown>([["router:main", Router]]);

const PATH = /\/(service|route|controller|template)s\/(.+)\.\w+$/;

function add(modules: Modules): void {
  for (const [path, module] of Object.entries(modules)) {
    const [, type, name] = PATH.exec(path) ?? [];
    if (type && name) {
      known.set(`${type}:${name}`, module.default);
    }
  }
}

add(import.meta.glob<{ default: unknown }>("./discourse/**/services/*.ts", { eager: true }));
add(
  import.meta.glob<{ default: unknown }>("./{routes,templates,services}/**/*.{ts,gts}", {
    eager: true,
  })
);
add(
  import.meta.glob<{ default: unknown }>(
    "../../{,admin/}assets/javascripts/discourse/{services,routes,controllers,templates}/**/*.{ts,gts}",
    { eager: true }
  )
);

/** The resolver of the application. */
export default class Resolver {
  static create(): Resolver {
    return new Resolver();
  }

  /** `service:siteSettings` and `service:site-settings` are one. */
  normalize(fullName: string): string {
    const [type, name] = fullName.split(":") as [string, string];
    return `${type}:${dasherize(name).replaceAll(".", "/")}`;
  }

  resolve(fullName: string): unknown {
    // Discourse finds `user-activity/x` as `user-activity-x`, too.
    return known.get(fullName) ?? known.get(fullName.replaceAll("/", "-"));
  }
}
