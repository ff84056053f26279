import Component from "@glimmer/component";
import { tracked } from "@glimmer/tracking";
import { run } from "@ember/runloop";
import PluginOutlet from "discourse/components/plugin-outlet";

/**
 * Puts cards up and takes them down, for somebody with a stopwatch. In the outlet, as a topic does:
 * a host that makes one bundle of a plugin knows no module of the card's own.
 */
export default class Mounts extends Component {
  @tracked outletArgs = null;

  constructor() {
    super(...arguments);
    // A host that shows this in its place for modals passes what it is given as a model.
    (this.args.model ?? this.args).ready(this);
  }

  /**
   * @param {{ id: number, volunteer_call: object }} topic one whose card was never shown
   * @returns {number} milliseconds until its card stands in the page and is laid out
   */
  mount(topic) {
    const start = performance.now();
    run(() => (this.outletArgs = { post: { post_number: 1, topic } }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }

  unmount() {
    run(() => (this.outletArgs = null));
  }

  <template>
    {{#if this.outletArgs}}
      <PluginOutlet @name="post-content-cooked-html" @outletArgs={{this.outletArgs}}>
        <div></div>
      </PluginOutlet>
    {{/if}}
  </template>
}
