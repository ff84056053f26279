import type Owner from "@ember/owner";
import { i18n } from "discourse-i18n";
import type VolunteerSlot from "../../models/volunteer-calls/slot";
import { slotAnchor } from "./focus";

/** The little that is needed of Discourse's topic model. */
interface AskedTopic {
  id: number;
  url: string;
  details?: { can_create_post?: boolean };
}

/** The little that is needed of Discourse's `composer` service. */
export interface AskingComposer {
  topicModel?: AskedTopic;
  focusComposer(options: { topic: AskedTopic; insertText: string }): Promise<void>;
}

/**
 * Opens a reply that refers to a slot: it begins with a link to it, by which the server knows.
 * What the reader has begun to write stays.
 *
 * @returns why it can't be, as a sentence; null when it is open
 */
export default async function askAbout(owner: Owner, slot: VolunteerSlot): Promise<string | null> {
  const composer = owner.lookup("service:composer") as AskingComposer;
  const topic = composer.topicModel;
  if (!topic || topic.id !== slot.call.topicId || topic.details?.can_create_post === false) {
    return i18n("volunteer_calls.card.ask.cannot");
  }
  await composer.focusComposer({ topic, insertText: `${referenceTo(slot, topic.url)}\n\n` });
  return null;
}

/** "> About [Beginners’ guide, Fri 16 Feb, 09:45](/t/conference/7#volunteer-slot-1):" */
function referenceTo(slot: VolunteerSlot, topicUrl: string): string {
  const name = [slot.title, slot.day, slot.times.start].filter(Boolean).join(", ");
  const link = `[${asLinkText(name)}](${topicUrl}#${slotAnchor(slot.id)})`;
  return `> ${i18n("volunteer_calls.card.ask.about", { slot: link })}`;
}

/** What means something in Markdown is to be read as it is. */
function asLinkText(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, "\\$&");
}
