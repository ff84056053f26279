# frozen_string_literal: true

# Asked every minute, for ever: it must not matter how many calls there are.
RSpec.describe VolunteerCalls::Reminders::Due do
  let(:now) { Time.zone.now }

  def plan
    statements = track_sql_queries { described_class.at(now) }
    DB.query_single("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) #{statements.first}").join("\n")
  end

  before { DB.exec(<<~SQL) }
      INSERT INTO volunteer_calls
        (topic_id, user_id, event_name, timezone, created_at, updated_at, remind_at)
      SELECT 1000000 + n, 1, 'Event ' || n, 'Europe/London', now(), now(),
        CASE WHEN n % 3 = 0 THEN NULL ELSE now() + (60 + n || ' minutes')::interval END
      FROM generate_series(1, 10000) n;
      INSERT INTO volunteer_call_slots (call_id, position, title, starts_at, created_at, updated_at)
      SELECT id, 0, 'Slot', now() + interval '9 days', now(), now()
      FROM volunteer_calls WHERE topic_id >= 1000000;
      INSERT INTO volunteer_call_claims
        (call_id, slot_id, slot_capacity, user_id, kind, state, seat, nominated_by_id, expires_at,
        created_at, updated_at)
      SELECT call_id, id, capacity, 1, 'nomination', 'nominated', 1, 2, now() + interval '3 days',
        now(), now()
      FROM volunteer_call_slots WHERE title = 'Slot';
      ANALYZE volunteer_calls, volunteer_call_slots, volunteer_call_claims;
    SQL

  it "is one statement that looks at nothing but the heads of its indexes" do
    expect(track_sql_queries { described_class.at(now) }.size).to eq(1)
    explained = plan
    expect(explained).not_to include("Seq Scan")
    expect(explained).to include(
      "idx_volunteer_calls_to_remind",
      "idx_volunteer_call_claims_to_ask_again",
      "idx_volunteer_call_slots_line_due",
    )
    pages = explained[/Buffers: shared hit=(\d+)/, 1].to_i
    expect(pages).to be <= 10
  end

  it "finds what is due" do
    call_id = VolunteerCalls::Call.where(topic_id: 1_000_001).pick(:id)
    claim = VolunteerCalls::Claim.find_by(call_id: call_id)
    claim.update_columns(created_at: now - 4.days, expires_at: now + 1.day)
    VolunteerCalls::Slot.where(id: claim.slot_id).update_all(line_due_at: now - 2.minutes)
    VolunteerCalls::Call.where(id: call_id).update_all(remind_at: now)

    expect(described_class.at(now).map { |due| [due.what, due.id] }).to contain_exactly(
      ["call", call_id],
      ["nominee", claim.id],
      ["line", claim.slot_id],
    )
  end
end
