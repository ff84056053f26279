# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Projection::Check do
  include Volunteering

  fab!(:call) do
    Fabricate(
      :volunteer_call,
      slots: [
        { starts_at: 2.days.from_now, ends_at: 3.days.from_now, needed: 2 },
        { starts_at: 4.days.from_now, ends_at: 5.days.from_now },
      ],
    )
  end
  let(:slot) { call.slots.first }
  let(:other) { Fabricate(:volunteer_call) }

  def differences(**options) = described_class.each(**options).to_a

  def whats = differences.map(&:what)

  def field(name, call = self.call)
    TopicCustomField.find_by(topic_id: call.topic_id, name: name)
  end

  before do
    volunteer(slot)
    volunteer(slot)
    volunteer(slot, kind: "standby")
  end

  it "finds nothing where all is well" do
    expect(differences).to be_empty
  end

  it "has in it who took part, and doesn't tell who didn't come" do
    came, absent = call.claims.where(state: "claimed").order(:id).to_a
    unmarked = volunteer(call.slots.second)
    freeze_time slot.ends_at + 1.minute
    record =
      lambda do |claim, outcome|
        result =
          VolunteerCalls::Claim::RecordOutcome.call(
            params: {
              claim_id: claim.id,
              outcome: outcome,
            },
            guardian: Guardian.new(call.topic.user),
          )
        expect(result).to be_success
      end
    record.(absent, "no_show")
    record.(came, "attended")

    stored = JSON.parse(field("volunteer_call_slot_#{slot.id}").value)
    expect(stored["held"]).to eq(2)
    expect(stored["claims"].first(2)).to eq(
      [
        { "id" => came.id, "state" => "attended", "seat" => nil, "user_id" => came.user_id },
        { "id" => absent.id, "state" => "claimed", "seat" => nil, "user_id" => absent.user_id },
      ],
    )
    other_slot = JSON.parse(field("volunteer_call_slot_#{call.slots.second.id}").value)
    expect(other_slot["claims"].sole).to include("id" => unmarked.id, "seat" => 1)
    expect(differences.map(&:what)).not_to include(a_string_starting_with("volunteer_call_slot"))
    VolunteerCalls::Projection::Refresh.due
    expect(differences).to be_empty
  end

  it "finds a projection that says something else, and says what" do
    field("volunteer_call").update!(value: { version: 1, places: 9 }.to_json)

    expect(whats).to eq(["volunteer_call"])
    expect(differences.first.to_s).to match(
      /\Atopic #{call.topic_id}: volunteer_call is .*"places":9.*, should be .*"places":1/,
    )
  end

  it "finds fields that are missing, broken, or of no slot" do
    field("volunteer_call_slot_#{slot.id}").delete
    field("volunteer_call").update!(value: "{broken")
    TopicCustomField.create!(topic_id: call.topic_id, name: "volunteer_call_slot_0", value: "{}")

    expect(whats).to contain_exactly(
      "volunteer_call",
      "volunteer_call_slot_#{slot.id}",
      "volunteer_call_slot_0",
    )
  end

  it "finds a claim that the projection doesn't have" do
    slot.claims.live.last.update_columns(
      state: "released",
      queue_number: nil,
      ended_at: Time.zone.now,
    )

    expect(whats).to eq(["volunteer_call_slot_#{slot.id}"])
  end

  it "finds seats counted wrong" do
    slot.update_columns(held: 1)

    expect(whats).to include("slot #{slot.id} held")
    expect(differences.find { |difference| difference.what.end_with?("held") }).to have_attributes(
      expected: 2,
      found: 1,
    )
  end

  it "finds fields of topics that have no call" do
    TopicCustomField.create!(topic: Fabricate(:topic), name: "volunteer_call", value: "{}")

    expect(whats).to eq(["volunteer_call"])
  end

  it "looks at one topic when asked to" do
    field("volunteer_call").delete
    field("volunteer_call", other).delete

    expect(differences.size).to eq(2)
    expect(differences(topic_id: other.topic_id).map(&:topic_id)).to eq([other.topic_id])
  end

  describe "time that has passed" do
    it "is no difference before the job has come round" do
      freeze_time call.reload.refresh_at + 1.minute

      expect(differences).to be_empty
    end

    it "is no difference when a claim was made after the clock struck" do
      freeze_time call.reload.refresh_at + 1.minute
      volunteer(call.slots.last)
      freeze_time 1.minute.from_now

      expect(differences).to be_empty
    end

    it "is one when the job hasn't come round for long" do
      freeze_time call.reload.refresh_at + 2.hours

      expect(whats).to eq(["refresh"])
    end
  end

  describe VolunteerCalls::Projection::Mend do
    before do
      field("volunteer_call_slot_#{slot.id}").delete
      field("volunteer_call").update!(value: "{broken")
      field("volunteer_call", other).update!(value: "{}")
      slot.update_columns(held: 1)
      TopicCustomField.create!(topic: Fabricate(:topic), name: "volunteer_call", value: "{}")
    end

    it "makes all of it right" do
      expect(described_class.call).to eq(2)
      expect(differences).to be_empty
      expect(slot.reload.held).to eq(2)
    end

    it "mends one topic when asked to" do
      expect(described_class.call(topic_id: other.topic_id)).to eq(1)
      expect(differences(topic_id: other.topic_id)).to be_empty
      expect(differences).to be_present
    end

    it "leaves people's claims and the version as they are" do
      expect { described_class.call }.not_to change {
        [call.reload.version, VolunteerCalls::Claim.order(:id).map(&:attributes)]
      }
    end

    def differences(**options) = VolunteerCalls::Projection::Check.each(**options).to_a
  end
end
