/// <reference types="qunit" />
/**
 * Two gaps of `@discourse/types` in QUnit modules: qunit-dom, which Discourse's bundle installs on
 * `assert`, is left out; and QUnit's own declarations hide ember-qunit's, so that `this` has no
 * type. The reference above has this file read after QUnit's: later overloads are tried first.
 * A context of one's own is written `function (this: MyContext, assert)`.
 */
import type { TestContext } from "@ember/test-helpers";
import type { DOMAssertions } from "qunit-dom";

type Callback = (this: TestContext, assert: Assert) => void | Promise<void>;

declare global {
  interface Assert {
    dom(target?: string | Element | null, rootElement?: Element): DOMAssertions;
  }

  interface NestedHooks {
    beforeEach(fn: Callback): void;
    afterEach(fn: Callback): void;
  }

  // QUnit declares its types in this namespace.
  namespace QUnit {
    interface TestFunction {
      (name: string, callback: Callback): void;
    }
  }
}
