import { render } from "@ember/test-helpers";
import { module, test } from "qunit";
import { setupRenderingTest } from "discourse/tests/helpers/component-test";
import ListBadge from "discourse/plugins/discourse-volunteer-calls/discourse/components/volunteer-calls/list-badge";

const topicWith = (call) => ({ topic: { id: 7, url: "/t/-/7", volunteer_call: call } });

module("Integration | Volunteer calls | badge in topic lists", function (hooks) {
  setupRenderingTest(hooks);

  test("open places and the next date, leading to the topic", async function (assert) {
    const outletArgs = topicWith({
      version: 3,
      status: "open",
      places: 2,
      next_at: "2029-02-16T09:45:00Z",
      timezone: "Europe/London",
    });
    await render(<template><ListBadge @outletArgs={{outletArgs}} /></template>);

    assert
      .dom("a.volunteer-call-badge")
      .hasAttribute("href", "/t/-/7")
      .hasClass("--open")
      .hasText(/^2 places open\s+· Fri 16 Feb 2029\s+call for volunteers\s*$/);
  });

  test("all filled", async function (assert) {
    const outletArgs = topicWith({ status: "open", places: 0, next_at: null });
    await render(<template><ListBadge @outletArgs={{outletArgs}} /></template>);

    assert.dom("a.volunteer-call-badge").doesNotHaveClass("--open").includesText("All filled");
  });

  test("no badge for closed and done calls, and for topics without one", function (assert) {
    const shown = (call) => ListBadge.shouldRender(topicWith(call));

    assert.true(shown({ status: "open", places: 1, next_at: null }));
    assert.false(shown({ status: "closed", places: 1, next_at: null }));
    assert.false(shown({ status: "done", places: 0, next_at: null }));
    assert.false(shown(undefined));
    assert.false(shown("[object Object]"));
  });
});
