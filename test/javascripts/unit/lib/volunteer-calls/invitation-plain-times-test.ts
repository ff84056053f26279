import { module, test } from "qunit";
import { readInvitation } from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/invitation/read";

function read(text: string) {
  return readInvitation(text, {
    timezone: "Europe/London",
    now: new Date("2026-11-24T12:00:00Z"),
    dayFirst: true,
  });
}

function slots(text: string): string[] {
  return read(text).slots.map(
    ({ from, to, title }) => `${from.value ?? ""}-${to.value ?? ""} ${title.value ?? ""}`
  );
}

/** Every time that was read anywhere. */
function times(text: string): string[] {
  return read(text)
    .slots.flatMap(({ from, to }) => [from.value, to.value])
    .filter((value) => value !== null);
}

module("Unit | volunteer-calls | invitation: times without signs", function () {
  test("hours and minutes as one number", function (assert) {
    assert.deepEqual(
      slots(
        [
          "Spring fair, Saturday 20 March 2027. We need help:",
          "- 0730-0900 Set up the stalls (4 people)",
          "- 0900-1100 Welcome desk",
          "- 1100-1300 Tea urn",
          "- 1900 – 2000 Clear-up",
          "Any questions: 0161 234 5678",
        ].join("\n")
      ),
      [
        "07:30-09:00 Set up the stalls",
        "09:00-11:00 Welcome desk",
        "11:00-13:00 Tea urn",
        "19:00-20:00 Clear-up",
      ]
    );
    assert.deepEqual(slots("20 March 2027\n- Bar staff, 1830-2230 hrs\n- Doors 2200 to 0100"), [
      "18:30-22:30 Bar staff",
      "22:00-01:00 Doors",
    ]);
  });

  test("hours with an h", function (assert) {
    assert.deepEqual(
      slots(
        [
          "20 March 2027",
          "- 13h-14h Accueil",
          "- 9h – 10h30 Montage",
          "- 9h30-11h Cuisine",
          "- 13h00–14h00 Vaisselle",
        ].join("\n")
      ),
      ["13:00-14:00 Accueil", "09:00-10:30 Montage", "09:30-11:00 Cuisine", "13:00-14:00 Vaisselle"]
    );
  });

  test("till late: a beginning, and never an end", function (assert) {
    const text = "20 March 2027\n- 7pm till late Bar\n- 7-late Cloakroom\n- 20:00 'til late Doors";
    const { slots: all } = read(text);
    assert.deepEqual(slots(text), ["19:00- Bar", "19:00- Cloakroom", "20:00- Doors"]);
    assert.deepEqual(
      all.map(({ from }) => from.state),
      ["found", "check", "found"]
    );
    assert.deepEqual(all[1]?.from.others, ["07:00"]);
    assert.deepEqual(
      all.map(({ to }) => to.note?.quote),
      ["late", "late", "late"]
    );
  });

  for (const words of [
    "Steward. Ring Jo on 0161 234 5678 or 0113-2496000",
    "Steward. Tel: 0800-1115",
    "Steward for the 2018-2019 season",
    "1950-1960 exhibition guide",
    "Archive of 1900-2000, one guide",
    "Driver to SW1A 2AA or M60 1NW",
    "Treasurer for a budget of £1400-1600, or 1400-1600 €",
    "Usher for rooms 0105-0110",
    "Usher for 1000-1200 people",
    "Cook; takes 10h-12h of work",
    "Cook, 2h-3h each",
    "Guide for 10-late arrivals at the back door",
    "Guide in room 7-late entrance",
    "Runner (ref 0900-1015)",
  ]) {
    test(`leaves alone: ${words}`, function (assert) {
      assert.deepEqual(times(`Fair on 20 March 2027\n- ${words}\n- Helper`), []);
    });
  }
});
