# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe "Tables for spreadsheets" do
  include Volunteering

  fab!(:moderator)
  fab!(:organiser, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 300, capacity: 300 }, {}])
  end

  let(:slot) { volunteer_call.slots.first }

  def sheet(path, as: moderator, answers: 200, **params)
    sign_in(as) if as
    get "/volunteer-calls/#{path}.csv", params: params
    expect(response.status).to eq(answers)
    return if answers != 200
    body = response.body.dup.force_encoding("UTF-8")
    CSV.parse(body.delete_prefix("\uFEFF"), headers: true).map(&:to_h)
  end

  it "goes to the log of staff actions, as the forum's own exports do" do
    exported = -> do
      UserHistory.where(action: UserHistory.actions[:entity_export]).pluck(
        :subject,
        :acting_user_id,
      )
    end
    sheet("claims")
    expect(exported.call).to eq([["volunteer_call_claims", moderator.id]])
    post "/volunteer-calls/exports.json", params: { type: "people" }
    expect(exported.call.last).to eq(["volunteer_call_people", moderator.id])

    # Organisers who aren't staff look after their own calls.
    sheet("claims", as: organiser)
    sheet("claims", as: moderator, answers: 422, state: "nonsense")
    expect(exported.call.size).to eq(2)
  end

  # Claims of people who are there for their number.
  def crowd(size)
    people = Array.new(size) { |number| ["person_#{number}", "person_#{number}"] }
    values = people.map { |names| names.map { |it| ActiveRecord::Base.connection.quote(it) } }
    ids = DB.query_single(<<~SQL)
      INSERT INTO users (username, username_lower, trust_level, created_at, updated_at)
      VALUES #{values.map { |it| "(#{it.join(", ")}, 1, now(), now())" }.join(", ")}
      RETURNING id
    SQL
    VolunteerCalls::Claim.insert_all!(
      ids.each_with_index.map do |id, index|
        {
          call_id: slot.call_id,
          slot_id: slot.id,
          slot_capacity: 300,
          user_id: id,
          kind: "volunteer",
          state: "claimed",
          seat: index + 1,
          created_at: Time.zone.now,
          updated_at: Time.zone.now,
        }
      end,
    )
    ids
  end

  it "is for those who see the list" do
    volunteer(slot)
    other = Fabricate(:volunteer_call)
    volunteer(other.slots.first)

    expect(sheet("claims").size).to eq(2)
    expect(sheet("claims", as: organiser).map { |row| row["Topic"] }).to eq([topic.title])
    sheet("people", as: organiser, answers: 404)
    sheet("claims", as: Fabricate(:volunteer), answers: 404)
  end

  it "has nothing for those who aren't logged in" do
    sheet("claims", as: nil, answers: 404)
  end

  it "holds every claim that is filtered, in its order and by the clock of the zone chosen" do
    freeze_time(Time.utc(2026, 7, 1, 12))
    slot.update!(starts_at: Time.utc(2026, 7, 2, 20), ends_at: nil, title: "=HYPERLINK(\"x\")")
    claim = volunteer(slot, Fabricate(:volunteer, username: "noor"))
    claim.user.update_columns(name: "Noor\nO’Hara")
    claim.update_columns(note: "-1\n@all, “tea”; =2")
    nominate(volunteer_call.slots.second)

    rows = sheet("claims", zone: "Asia/Tokyo", state: "claimed")
    expect(response.headers["Content-Type"]).to eq("text/csv; charset=utf-8")
    expect(response.headers["Content-Disposition"]).to include("claims-2026-07-01.csv")
    expect(response.headers["Cache-Control"]).to include("no-store")
    expect(rows).to eq(
      [
        {
          "Claim" => claim.id.to_s,
          "Person" => "Noor\nO’Hara",
          "User name" => "noor",
          "State" => "Volunteering",
          "Slot" => "'=HYPERLINK(\"x\")",
          "From (Asia/Tokyo)" => "2026-07-03 05:00",
          "To (Asia/Tokyo)" => nil,
          "Topic" => topic.title,
          "Address" => topic.url,
          "Event’s time zone" => "Europe/London",
          "Since (Asia/Tokyo)" => "2026-07-01 21:00",
          "Last change (Asia/Tokyo)" => "2026-07-01 21:00",
          "Changed by" => "noor",
          "Answer by (Asia/Tokyo)" => nil,
          "Confirm by (Asia/Tokyo)" => nil,
          "Note" => "'-1\n'@all, “tea”;' =2",
          "Reason" => nil,
        },
      ],
    )
  end

  it "is in bytes what spreadsheets want: a mark, CRLF between rows alone, quotes, no formulas" do
    notes = {
      "juergen" => ["Jürgen Größ", %(Käse, "viel"; Öl)],
      "formula" => ["=1+1", "+49 170\r\n-2\n@SUM(A1)"],
      "tabbed" => ["\t=cmd|' /C calc'!A0", "\tone\u2028two"],
    }
    notes.each do |username, (name, note)|
      claim = volunteer(slot, Fabricate(:volunteer, username: username))
      claim.user.update_columns(name: name)
      claim.update_columns(note: note)
    end
    sheet("claims", sort: "person")
    bytes = response.body.b

    expect(bytes).to start_with("\xEF\xBB\xBF".b)
    expect(bytes).to end_with("\r\n")
    text = bytes.dup.force_encoding("UTF-8")
    expect(text).to be_valid_encoding
    # What stands in no quotes: rows end with CRLF, and nothing else breaks them.
    outside = text.gsub(/"(?:[^"]|"")*"/, "")
    expect(outside.scan("\r\n").size).to eq(4)
    expect(outside.gsub("\r\n", "")).not_to match(/[\r\n]/)
    rows = CSV.parse(text.delete_prefix("\uFEFF"), headers: true).map(&:to_h)
    expect(rows.map { |row| row.values_at("Person", "Note") }).to eq(
      [
        ["'=1+1", "'+49 170\r\n'-2\n'@SUM(A1)"],
        ["Jürgen Größ", %(Käse, "viel"; Öl)],
        ["'\t'=cmd|' /C calc'!A0", "'\tone\u2028two"],
      ],
    )
    expect(rows.flat_map(&:values).compact.grep(/\A[\s"]*[=+\-@]/)).to be_empty
  end

  it "has no limit that leaves people out, suspended ones neither" do
    ids = crowd(260)
    User.where(id: ids.last(5)).update_all(suspended_till: 1.year.from_now)
    slot.update_columns(starts_at: 1.hour.from_now)

    expect(sheet("claims", sort: "person").size).to eq(260)
    rows = sheet("people")
    expect(rows.size).to eq(260)
    expect(rows.map { |row| row["User name"] }).to include("person_259")
    expect(rows.first).to include("Load" => "1", "Coming" => "1", "Hours" => a_kind_of(String))
  end

  it "asks the database in batches, not for each row" do
    crowd(30)
    sheet("claims")
    many = track_sql_queries { sheet("claims") }.size
    VolunteerCalls::Claim.where("seat > 1").delete_all
    expect(track_sql_queries { sheet("claims") }.size).to eq(many)
  end

  it "refuses what it doesn't know, and sends large tables another way" do
    sheet("claims", state: "asleep", answers: 422)
    expect(response.parsed_body["fields"].first["field"]).to eq("state")
    sheet("people", period: "ever", answers: 422)
    expect(response.parsed_body["fields"].first["field"]).to eq("period")
    2.times { volunteer(slot) }
    stub_const(VolunteerCalls::Tracker::Sheets, "AT_ONCE", 1) do
      sheet("claims", answers: 422)
      expect(response.parsed_body["error_type"]).to eq("too_many_rows")
    end
  end

  describe "POST /volunteer-calls/exports.json" do
    def export(as: moderator, answers: 202, **params)
      sign_in(as)
      post "/volunteer-calls/exports.json", params: params
      expect(response.status).to eq(answers)
    end

    it "has the forum make the file", undescribed: "no file has a limit" do
      expect_enqueued_with(
        job: :export_csv_file,
        args: {
          entity: "volunteer_call_claims",
          user_id: organiser.id,
          args: {
            state: "all",
            zone: "Asia/Tokyo",
            locale: "en",
          },
        },
      ) { export(as: organiser, type: "claims", state: "all", zone: "Asia/Tokyo", limit: 5) }
      expect_enqueued_with(job: :export_csv_file) { export(type: "people") }
    end

    it "is for those who see the list, and refuses what it doesn't know" do
      export(as: Fabricate(:volunteer), type: "claims", answers: 404)
      export(as: organiser, type: "people", answers: 404)
      export(type: "claims", state: "asleep", answers: 422)
      export(type: "secrets", answers: 422)
      expect(response.parsed_body["fields"].first["field"]).to eq("type")
    end

    it "sends a message with the same file", host: :discourse do
      claim = volunteer(slot)
      Jobs.run_immediately!
      export(as: organiser, type: "claims", zone: "Asia/Tokyo")

      message = organiser.reload.topics_allowed.last
      expect(message.title).to eq(
        I18n.t(
          "system_messages.csv_export_succeeded.subject_template",
          export_title: "Volunteer Call Claims",
        ),
      )
      upload = UserExport.find_by(topic_id: message.id).upload
      Zip::File.open(Discourse.store.path_for(upload)) do |zip|
        text = zip.entries.find { |entry| entry.name.end_with?(".csv") }.get_input_stream.read
        text = text.dup.force_encoding("UTF-8")
        expect(text).to start_with("\uFEFFClaim,Person")
        expect(CSV.parse(text.delete_prefix("\uFEFF")).last.first).to eq(claim.id.to_s)
      end
    end

    it "gives nothing to somebody who may no longer see it", host: :discourse do
      volunteer(slot)
      export(as: organiser, type: "claims")
      organiser.update!(silenced_till: 1.day.from_now)
      job = Jobs::ExportCsvFile.new
      args = { entity: "volunteer_call_claims", user_id: organiser.id, args: {} }
      expect { job.execute(args.with_indifferent_access) }.to raise_error(Discourse::InvalidAccess)
      expect(UserExport.where(user_id: organiser.id).pluck(:upload_id)).to eq([nil])
    end
  end
end
