import { module, test } from "qunit";
import CallAttachment, {
  type AttachmentSnapshot,
  type ComposerLike,
} from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/call-attachment";
import { ATTACHED } from "../../../helpers/volunteer-calls/builder";

/** Changes that a composer was told of. It saves its draft for those of title and text. */
let announced: string[] = [];

function composer(volunteerCallAttachment?: AttachmentSnapshot): ComposerLike {
  return {
    creatingTopic: true,
    volunteerCallAttachment,
    set(_name, value) {
      this.volunteerCallAttachment = value as CallAttachment;
    },
    notifyPropertyChange(name) {
      announced.push(name);
    },
  };
}

module("Unit | volunteer-calls | call attachment", function (hooks) {
  hooks.beforeEach(() => {
    announced = [];
  });

  test("has the draft saved with each change", function (assert) {
    const attachment = CallAttachment.of(composer());
    assert.deepEqual(announced, []);

    attachment.keep({ step: "edit", text: "", form: null, input: null, found: null });
    assert.deepEqual(announced, ["title"]);
    attachment.attach(ATTACHED);
    attachment.remove();
    attachment.undoRemove();
    assert.deepEqual(announced, ["title", "title", "title", "title"]);
  });

  test("goes along as one string, with new topics only", function (assert) {
    const model = composer();
    const attachment = CallAttachment.of(model);
    assert.strictEqual(attachment.json, undefined);

    attachment.attach(ATTACHED);
    assert.deepEqual(JSON.parse(attachment.json ?? ""), ATTACHED);
    model.creatingTopic = false;
    assert.strictEqual(attachment.json, undefined);
  });

  test("comes back from a draft", function (assert) {
    const attachment = CallAttachment.of(composer());
    attachment.attach(ATTACHED);
    attachment.work = { step: "edit", text: "", form: null, input: null, found: null };
    const draft = JSON.parse(JSON.stringify({ volunteerCall: attachment })) as {
      volunteerCall: AttachmentSnapshot;
    };

    const reopened = CallAttachment.of(composer(draft.volunteerCall));
    assert.deepEqual(reopened.call, ATTACHED);
    assert.strictEqual(reopened.work?.step, "edit");
  });

  test("leaves no trace in drafts without a call", function (assert) {
    const model = composer();
    const attachment = CallAttachment.of(model);
    assert.strictEqual(JSON.stringify({ attachment }), "{}");

    attachment.attach(ATTACHED);
    model.creatingTopic = false;
    assert.strictEqual(JSON.stringify({ attachment }), "{}");
  });
});
