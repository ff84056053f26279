import { module, test } from "qunit";
import { readInvitation } from "discourse/plugins/discourse-volunteer-calls/discourse/lib/volunteer-calls/invitation/read";

function read(text: string) {
  return readInvitation(text, {
    timezone: "Europe/London",
    now: new Date("2026-11-24T12:00:00Z"),
    dayFirst: true,
  });
}

/** The first line of a slot as a person would say it. */
function slots(text: string) {
  const { days, slots: all } = read(text);
  return all.map(({ day, from, to, title, needed, capacity }) =>
    [
      days[day]?.value,
      `${from.value ?? ""}-${to.value ?? ""}`,
      title.value,
      needed.value,
      capacity.value,
    ].join(" | ")
  );
}

module("Unit | volunteer-calls | invitation details", function () {
  test("keeps times out of titles, wherever the date stands", function (assert) {
    assert.deepEqual(
      slots(
        [
          "Sat 30 January 2027 10:00–12:00 Welcome desk",
          "Mon 1 February 2027, 18:00–19:00 CET: Introduction",
          "- Steward on 13 March 2027 at 10.00",
          "- Cashier 10.00-12.30 (float £20.50)",
        ].join("\n")
      ),
      [
        "2027-01-30 | 10:00-12:00 | Welcome desk |  | ",
        "2027-02-01 | 18:00-19:00 | Introduction |  | ",
        "2027-03-13 | 10:00- | Steward |  | ",
        "2027-03-13 | 10:00-12:30 | Cashier (float £20.50) |  | ",
      ]
    );
  });

  test("never takes the dash of a bullet for a range", function (assert) {
    assert.deepEqual(slots("20 March 2027\n- 10:00 Litter pick, up to 10\n- 11:00 Planting"), [
      "2027-03-20 | 10:00- | Litter pick |  | 10",
      "2027-03-20 | 11:00- | Planting |  | ",
    ]);
    assert.strictEqual(
      slots("- 10:00 Litter pick needs 3\n- 4 March 2027 11:00 Planting")[1],
      "2027-03-04 | 11:00- | Planting |  | "
    );
  });

  test("reads a least and a most number of people", function (assert) {
    assert.deepEqual(
      slots(
        [
          "20 March 2027",
          "- 10:00 Litter pick: minimum 3, maximum 10",
          "- 11:00 Planting – between 5 and 8 people",
          "- 12:00 Unloading (5 ppl)",
        ].join("\n")
      ),
      [
        "2027-03-20 | 10:00- | Litter pick | 3 | 10",
        "2027-03-20 | 11:00- | Planting | 5 | 8",
        "2027-03-20 | 12:00- | Unloading | 5 | ",
      ]
    );
  });

  test("finds a weekday among the days the text names", function (assert) {
    const { days } = read(
      "Festival 5–7 March 2027.\n- Friday 17:00-22:00 Build\n- Sunday 18:00-21:00 Take down"
    );

    assert.deepEqual(
      days.map((day) => [day.value, day.state, day.note?.code]),
      [
        ["2027-03-05", "check", "weekday_among_days"],
        ["2027-03-07", "check", "weekday_among_days"],
      ]
    );
    const unclear = read("5–14 March 2027.\n- Friday 17:00-22:00 Build").days[0];
    assert.strictEqual(unclear?.note?.code, "weekday_only", "two Fridays");
  });

  test("asks when one line names several days", function (assert) {
    const { days } = read("- 16 and 23 March 2027 18:00-20:00 Homework club");

    assert.strictEqual(days[0]?.note?.code, "several_days");
    assert.deepEqual(days[0]?.others, ["2027-03-23"]);
  });

  test("reads cells of a table as begin and end", function (assert) {
    assert.deepEqual(slots("06/03/2027\t10:00\t12:00\tDoor\t2"), [
      "2027-03-06 | 10:00-12:00 | Door |  | ",
    ]);
  });

  test("leaves out what a page carries beside its text", function (assert) {
    const text =
      "<html><head><style>p {margin:0; top:11.0pt}</style></head><body><!-- 9:00 Nothing -->" +
      "<p>6 March 2027</p><table><tr><td>10:00</td><td>Door</td></tr></table>" +
      "<script>say('12:00 Boo')</script></body></html>";

    assert.deepEqual(slots(text), ["2027-03-06 | 10:00- | Door |  | "]);
    assert.deepEqual(read(text).leftover, []);
  });

  test("takes ticks and pointing hands for bullets", function (assert) {
    assert.deepEqual(slots("📣 Volunteers!!!\n6 March 2027\n✅ 9–11 Set up\n👉 11–1 Crafts"), [
      "2027-03-06 | 09:00-11:00 | Set up |  | ",
      "2027-03-06 | 11:00-13:00 | Crafts |  | ",
    ]);
  });

  test("ends a place with its sentence, and keeps what it is of", function (assert) {
    const place = (text: string) => read(text).event.place.value;

    assert.strictEqual(
      place("Our fair is at the Old Baths, Todmorden. We need help."),
      "Old Baths, Todmorden"
    );
    assert.strictEqual(
      place("Our conference is at the University of Leeds on 9 March 2027."),
      "University of Leeds"
    );
    assert.strictEqual(
      read("- 10:00 Intro, https://meet.example.org/abc").slots[0]?.place.value,
      "https://meet.example.org/abc"
    );
  });

  test("gives no other day to a slot whose own date is in another language", function (assert) {
    const { days, slots: all } = read(
      "Saturday 6 March 2027\n- 10:00 Door\n- am 12. Juni 2027, 14:00 Aufbau\n- 12 juin 2027 : accueil"
    );

    assert.deepEqual(
      all.map(({ day }) => days[day]?.value),
      ["2027-03-06", null, null]
    );
    assert.deepEqual(days[1]?.note, { code: "date_unread", quote: "12. Juni 2027" });
    assert.strictEqual(read("- 12 chairs, 2027 badges").days[0]?.note?.code, "no_date");
  });

  test("names an event without the words before its name", function (assert) {
    const name = (text: string) => read(text).event.name.value;

    assert.strictEqual(
      name("For the Repair Day on 20 February 2027 we need two people."),
      "Repair Day"
    );
    assert.strictEqual(name("At our Green Skills Day we need two people."), "Green Skills Day");
  });

  test("never gives the address of who passed a mail on to who signed it", function (assert) {
    const signed = "We need two speakers.\n\nBest wishes,\nTom Ellery";
    const header = "From: Priya Nair <priya@greenworks.example>\nTo: network@lists.example\n";

    const { contact } = read(`${header}Subject: FW: Speakers\n\n${signed}`);
    assert.strictEqual(contact.name.value, "Tom Ellery");
    assert.strictEqual(contact.email.value, null);
    const own = read(`From: Tom Ellery <tom@greenworks.example>\nTo: a@b.example\n\n${signed}`);
    assert.strictEqual(own.contact.email.value, "tom@greenworks.example");
  });

  test("reads ranges with other signs, and noon as an end or a beginning", function (assert) {
    assert.deepEqual(
      slots(
        [
          "20 March 2027",
          "- 9.00/10.30 Set-up",
          "- 10:30 → 12:00 Talks chair",
          "- noon-2pm Market",
          "- 10am to noon Stall",
          "- 12-12.30 Lunch",
          "- 12.00 to 1.00 p.m Washing up",
        ].join("\n")
      ),
      [
        "2027-03-20 | 09:00-10:30 | Set-up |  | ",
        "2027-03-20 | 10:30-12:00 | Talks chair |  | ",
        "2027-03-20 | 12:00-14:00 | Market |  | ",
        "2027-03-20 | 10:00-12:00 | Stall |  | ",
        "2027-03-20 | 12:00-12:30 | Lunch |  | ",
        "2027-03-20 | 12:00-13:00 | Washing up |  | ",
      ]
    );
  });

  test("reads dates as they are typed in a hurry, and in ISO form", function (assert) {
    assert.deepEqual(slots("- 2027-03-28T01:30 Marshal\n- Weds 31st March, 7pm: Speaker"), [
      "2027-03-28 | 01:30- | Marshal |  | ",
      "2027-03-31 | 19:00- | Speaker |  | ",
    ]);
    assert.strictEqual(read("can anyone help sat 5th dec 2026?").days[0]?.value, "2026-12-05");
    assert.strictEqual(read("you may 10 or sat 3 times").days[0]?.value, null);
  });

  test("reads a request for one person out of a sentence", function (assert) {
    const text = "Could you supply one facilitator for our day on 10 March 2027, 1.30pm to 4pm?";

    assert.deepEqual(slots(text), ["2027-03-10 | 13:30-16:00 | Facilitator for our day | 1 | "]);
    assert.strictEqual(read(text).slots[0]?.title.state, "check");
  });
});
