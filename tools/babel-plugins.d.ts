// Babel's plugins come without types; they are only ever handed to Babel.
declare module "@babel/plugin-transform-modules-amd" {
  const plugin: import("@babel/core").PluginTarget;
  export default plugin;
}
declare module "@babel/plugin-transform-typescript" {
  const plugin: import("@babel/core").PluginTarget;
  export default plugin;
}
