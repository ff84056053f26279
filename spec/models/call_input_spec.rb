# frozen_string_literal: true

RSpec.describe VolunteerCalls::CallInput do
  fab!(:topic)

  let(:slot) do
    {
      title: "Beginners’ guide",
      description: "Introduce it.",
      starts_at: "2018-02-16 09:45",
      ends_at: "2018-02-16 11:00",
      place: "Main hall",
      perk: "Free place all day",
      needed: 2,
      capacity: 3,
    }
  end
  let(:input) do
    {
      event: {
        name: "Co-op conference",
        place: "Manchester",
      },
      timezone: "Europe/London",
      closes_at: "2018-02-14 18:00",
      contact: {
        name: "Robin",
        organisation: "the conference’s organiser",
        email: "robin@conference.example",
      },
      slots: [slot],
    }
  end

  def errors_of(input)
    described_class.new(input).errors.to_h { |error| [error.field, error.code] }
  end

  def with_slot(**changes) = input.merge(slots: [slot.merge(changes)])

  it "builds the call and its slots in their order" do
    call =
      described_class.new(input.merge(slots: [slot, { title: "Round table" }])).build_call(
        topic: topic,
        user: topic.user,
      )
    call.save!

    call = VolunteerCalls::Call.find(call.id)
    expect(call).to have_attributes(
      event_name: "Co-op conference",
      event_place: "Manchester",
      timezone: "Europe/London",
      closes_at: Time.iso8601("2018-02-14T18:00:00Z"),
      contact_name: "Robin",
      contact_email: "robin@conference.example",
      contact_phone: nil,
    )
    expect(call.slots.first).to have_attributes(
      title: "Beginners’ guide",
      starts_at: Time.iso8601("2018-02-16T09:45:00Z"),
      ends_at: Time.iso8601("2018-02-16T11:00:00Z"),
      needed: 2,
      capacity: 3,
    )
    expect(call.slots.second).to have_attributes(
      title: "Round table",
      starts_at: nil,
      needed: 1,
      capacity: 1,
    )
  end

  it "reads JSON text as well, and request parameters" do
    expect(described_class.new(input.to_json)).to be_valid
    expect(described_class.new(ActionController::Parameters.new(input))).to be_valid
  end

  it "reads times in a zone that came with spaces around it" do
    call =
      described_class.new(input.merge(timezone: " Europe/London\u00a0")).build_call(
        topic:,
        user: topic.user,
      )

    expect(call.timezone).to eq("Europe/London")
    expect(call.slots.first.starts_at).to eq_time(Time.iso8601("2018-02-16T09:45:00Z"))
  end

  it "takes what shows nothing for empty" do
    expect(errors_of(with_slot(title: "\u3000\u200b"))).to eq("slots.0.title" => "title_missing")
    expect(errors_of(input.merge(event: { name: "\u00a0" }))).to eq(
      "event.name" => "event_name_missing",
    )
  end

  it "names fields it doesn't know as they were sent, whatever they are called" do
    %W[. #{""} volunteer\nhelp name].each do |name|
      expect(errors_of(input.merge(name => 1)).values).to eq(["unknown_field"])
    end
    expect(described_class.new(input.merge("." => 1)).errors.full_messages).to eq(
      [".: There is no such field."],
    )
    expect(described_class.new(input.merge(slots: [1])).errors.full_messages.first).to start_with(
      "Slot 1: This must be an object",
    )
  end

  it "keeps no more errors than anybody reads" do
    nonsense = (1..2_000).index_by { |number| "field_#{number}" }

    expect(described_class.new(input.merge(nonsense)).errors.count).to eq(500)
  end

  it "tidies what people paste" do
    call =
      described_class.new(
        with_slot(title: "  Two\n words\u0000 ", description: "One\r\n\r\nTwo "),
      ).build_call(topic: topic, user: topic.user)
    expect(call.slots.first).to have_attributes(title: "Two words", description: "One\n\nTwo")
  end

  it "puts each error at its field" do
    expect(errors_of(with_slot(title: " "))).to eq("slots.0.title" => "title_missing")
    expect(errors_of(with_slot(title: "x" * 201))).to eq("slots.0.title" => "too_long")
    expect(errors_of(with_slot(title: 7))).to eq("slots.0.title" => "not_text")
    expect(errors_of(with_slot(ends_at: "2018-02-16 09:15"))).to eq(
      "slots.0.ends_at" => "ends_before_start",
    )
    expect(errors_of(with_slot(starts_at: nil))).to eq("slots.0.starts_at" => "start_missing")
    expect(errors_of(with_slot(needed: 4))).to eq("slots.0.capacity" => "capacity_below_needed")
    expect(errors_of(with_slot(needed: 0))).to eq("slots.0.needed" => "too_few")
    expect(errors_of(with_slot(needed: 1.5))).to eq("slots.0.needed" => "not_a_whole_number")
    expect(errors_of(with_slot(capacity: 100_000))).to eq("slots.0.capacity" => "too_many")
    expect(errors_of(with_slot(starts_at: "09:45"))).to eq(
      "slots.0.starts_at" => "time_without_day",
    )
    expect(errors_of(with_slot(start: "10:00"))).to eq("slots.0.start" => "unknown_field")
    expect(errors_of(input.merge(timezone: "Manchester"))).to eq("timezone" => "timezone_unknown")
    expect(errors_of(input.merge(event: { name: "" }))).to eq("event.name" => "event_name_missing")
    expect(errors_of(input.merge(slots: []))).to eq("slots" => "slots_missing")
    expect(errors_of(input.merge(slots: "one"))).to eq("slots" => "slots_missing")
    expect(errors_of(input.merge(slots: ["one"]))).to include("slots.0" => "not_an_object")
    expect(errors_of(input.merge(contact: { email: "robin@x.example" }))).to eq(
      "contact.name" => "contact_name_missing",
    )
    expect(errors_of(input.deep_merge(contact: { email: "robin" }))).to eq(
      "contact.email" => "email_invalid",
    )
    expect(errors_of(input.merge(closes_at: "2018-02-16 12:00"))).to eq(
      "closes_at" => "closes_after_start",
    )
  end

  it "says which of the two readings a clock time could have" do
    error = described_class.new(with_slot(starts_at: "2018-03-25 01:30", ends_at: nil)).errors.first

    expect(error.code).to eq("time_missing")
    expect(error.readings).to eq(
      [
        { value: "2018-03-25T00:30:00Z", label: "00:30 GMT" },
        { value: "2018-03-25T01:30:00Z", label: "02:30 BST" },
      ],
    )
    expect(error.message).to include("March 25, 2018", "00:30 GMT", "02:30 BST")
    expect(
      described_class.new(with_slot(starts_at: "2018-03-25T01:30:00Z", ends_at: nil, perk: nil)),
    ).to be_valid
  end

  it "names slot and field in whole sentences for clients without fields" do
    expect(described_class.new(with_slot(title: "")).errors.full_messages).to eq(
      ["Slot 1, Title: Give it a title, so that people know what to say yes to."],
    )
  end

  it "refuses words that the forum blocks", host: :discourse do
    Fabricate(:watched_word, action: WatchedWord.actions[:block], word: "blatherskite")
    input = described_class.new(with_slot(title: "A blatherskite"))
    expect(input.errors.map { |error| [error.field, error.code] }).to eq(
      [%w[slots.0.title blocked_words]],
    )
    expect(input.errors.first.message).to include("blatherskite")
  end

  it "limits the number of slots" do
    SiteSetting.volunteer_calls_max_slots = 2
    expect(errors_of(input.merge(slots: [slot] * 3))).to eq("slots" => "too_many_slots")
  end

  it "refuses what is no call at all" do
    [nil, "", "{", "[]", "7", [], 7].each do |raw|
      expect(errors_of(raw)).to include("volunteer_call" => "not_an_object"), raw.inspect
    end
  end

  describe "reminders" do
    def reminders_of(value)
      described_class
        .new(input.merge(reminders: value))
        .build_call(topic: topic, user: topic.user)
        .reminders
    end

    def error_of(value) = errors_of(input.merge(reminders: value))

    it "are stored as they are" do
      call =
        described_class.new(input.merge(reminders: %w[3.days])).build_call(
          topic: topic,
          user: topic.user,
        )
      call.save!
      expect(call.reload.reminders).to eq(%w[3.days])
    end

    it "stay as they are in an edit that says nothing of them" do
      call = Fabricate(:volunteer_call, topic: topic, reminders: %w[3.days])
      expect(described_class.new(input, call: call).attributes[:reminders]).to eq(%w[3.days])
      without = described_class.new(input.merge(reminders: nil), call: call)
      expect(without.attributes[:reminders]).to be_nil
    end

    it "are kept, each once, as days or hours" do
      expect(reminders_of(%w[2.days 1.day 1.days 2.days 3.hours])).to eq(%w[2.days 1.days 3.hours])
    end

    it "tells none from what the site does" do
      expect(reminders_of([])).to eq([])
      expect(reminders_of(nil)).to be_nil
      expect(
        described_class.new(input).build_call(topic: topic, user: topic.user).reminders,
      ).to be_nil
    end

    it "says at the field what is wrong" do
      expect(error_of("2.days")).to eq("reminders" => "not_a_list")
      expect(error_of(%w[2.days soon])).to eq("reminders" => "not_a_reminder")
      expect(error_of([{ days: 2 }])).to eq("reminders" => "not_a_reminder")
      expect(error_of((1..6).map { |days| "#{days}.days" })).to eq(
        "reminders" => "too_many_reminders",
      )
    end
  end
end
