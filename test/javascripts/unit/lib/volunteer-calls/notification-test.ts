import { module, test } from "qunit";
import {
  type NotificationData,
  volunteerCallNotification,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/notification";

/** As much of Discourse's base class as ours builds upon. */
class Base {
  constructor(
    readonly notification: { topic_id: number | null; slug: string; data: NotificationData }
  ) {}

  get icon() {
    return "notification.volunteer_call";
  }

  get label() {
    return this.notification.data.display_username ?? "";
  }

  get description() {
    return "";
  }

  get linkHref() {
    return "";
  }

  get linkTitle() {
    return "";
  }
}

function shown(data: Partial<NotificationData>, topic_id: number | null = 7) {
  const Renderer = volunteerCallNotification(Base as never) as unknown as typeof Base;
  return new Renderer({
    topic_id,
    slug: "two-workshops",
    data: {
      kind: "claimed",
      slot_id: 12,
      slot_title: "Beginners’ guide",
      event_name: "Ways Forward",
      display_username: "noor",
      count: 1,
      ...data,
    },
  });
}

module("Unit | Volunteer calls | notification", function () {
  test("it says who and what, and leads to the slot in the first post", function (assert) {
    const one = shown({});

    assert.strictEqual(one.label, "noor volunteers");
    assert.strictEqual(one.description, "Beginners’ guide");
    assert.strictEqual(one.linkHref, "/t/two-workshops/7/1#volunteer-slot-12");
    assert.strictEqual(one.icon, "bullhorn");
    assert.strictEqual(one.linkTitle, "call for volunteers");
  });

  test("several people are told as one", function (assert) {
    assert.strictEqual(shown({ count: 2 }).label, "noor and 1 other volunteer");
    assert.strictEqual(shown({ count: 4 }).label, "noor and 3 others volunteer");
    assert.strictEqual(shown({ kind: "stood_by", count: 3 }).label, "noor and 2 others stand by");
  });

  test("what is about a topic that the reader can't see any more leads to no topic", function (assert) {
    const gone = shown({ kind: "out_of_reach" }, null);

    assert.strictEqual(gone.label, "You are not down any more");
    assert.strictEqual(gone.linkHref, "/");
  });

  test("what is about more than one slot leads to the card", function (assert) {
    const all = shown({ slot_id: null, slot_title: null, kind: "call_cancelled" });

    assert.strictEqual(all.label, "noor cancelled the call");
    assert.strictEqual(all.description, "Ways Forward");
    assert.strictEqual(all.linkHref, "/t/two-workshops/7/1");
  });

  test("somebody whose name the reader is not to know stays nameless", function (assert) {
    assert.strictEqual(
      shown({ kind: "released", display_username: null }).label,
      "Somebody can’t make it any more"
    );
  });

  test("why stands beside what it is about", function (assert) {
    const no = shown({ kind: "reason_given", reason: "Away that day" });

    assert.strictEqual(no.label, "noor says why they declined");
    assert.strictEqual(no.description, "Beginners’ guide: “Away that day”");
  });

  test("following it is remembered, for a host that drops the address's fragment", function (assert) {
    const key = "volunteer-calls-return";
    const follow = (data: Partial<NotificationData>) =>
      (shown(data) as unknown as { onClick(): void }).onClick();

    sessionStorage.removeItem(key);
    follow({ slot_id: null });
    assert.strictEqual(sessionStorage.getItem(key), null);
    follow({ slot_id: 12 });
    assert.true(sessionStorage.getItem(key)?.startsWith("7:12:"));
    sessionStorage.removeItem(key);
  });

  test("what is urgent has its own icon", function (assert) {
    assert.strictEqual(shown({ kind: "cover_needed" }).label, "Cover needed");
    assert.strictEqual(shown({ kind: "cover_needed" }).icon, "triangle-exclamation");
  });
});
