/** Cards before the first one that counts: code that ran a few times is another one. */
const WARM_UP = 5;

/** Lets the page paint, and finish what it put off. */
const pause = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));

/**
 * @param {{ mount: (topic: object) => number, unmount: () => void }} mounts
 * @param {object} call a `CallPayload`
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds of each mount
 * @throws {Error} when what was mounted isn't the whole card
 */
export default async function series(mounts, call, count) {
  const times = [];
  await loadLateParts(mounts, call);
  for (let number = 0; number < WARM_UP + count; number++) {
    // Topics of their own: what the page keeps of one would save work for the next card.
    const topicId = 1_000_000 + number;
    const topic = { id: topicId, volunteer_call: { ...call, id: topicId, topic_id: topicId } };
    const time = mounts.mount(topic);
    const text = document.querySelector(".volunteer-call")?.textContent ?? "";
    if (!call.slots.every(({ title }) => text.includes(title))) {
      throw new Error(`The card shows not every slot: ${text.slice(0, 200)}`);
    }
    times.push(time);
    await pause();
    mounts.unmount();
    await pause();
  }
  return times.slice(WARM_UP);
}

/** Shows a card until all of it is there: what loads late is no part of what is measured. */
async function loadLateParts(mounts, call) {
  mounts.mount({ id: 999_999, volunteer_call: { ...call, id: 999_999, topic_id: 999_999 } });
  for (let wait = 0; wait < 250 && !document.querySelector(".volunteer-call"); wait++) {
    await pause();
  }
  mounts.unmount();
  await pause();
}
