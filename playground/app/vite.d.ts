/** What Vite adds to modules, as far as it is used: no `vite/client`, whose globals are many. */
interface ImportMeta {
  glob<T>(patterns: string | string[], options: { eager: true }): Record<string, T>;
  glob<T>(patterns: string | string[]): Record<string, () => Promise<T>>;
}
