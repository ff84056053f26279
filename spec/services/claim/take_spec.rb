# frozen_string_literal: true

RSpec.describe VolunteerCalls::Claim::Take do
  subject(:result) { described_class.call(params: params, guardian: user.guardian) }

  fab!(:user, :volunteer)
  fab!(:other, :volunteer)
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, slots: [{ needed: 2, capacity: 2 }, { needed: 1 }])
  end

  let(:slot) { volunteer_call.slots.first }
  let(:params) { { slot_id: slot.id, kind: kind, note: note, allow_overlap: allow_overlap } }
  let(:kind) { "volunteer" }
  let(:note) { nil }
  let(:allow_overlap) { false }

  def take(slot, user, **more)
    described_class.call(params: { slot_id: slot.id, **more }, guardian: user.guardian)[:claim]
  end

  def fill(slot)
    (slot.capacity - slot.reload.held).times { take(slot, Fabricate(:volunteer)) }
  end

  def projected(name)
    JSON.parse(
      TopicCustomField.where(topic_id: volunteer_call.topic_id).find_by(name: name).value,
      symbolize_names: true,
    )
  end

  context "when the parameters are wrong" do
    context "with an unknown kind" do
      let(:kind) { "maybe" }

      it { is_expected.to fail_a_contract }
    end

    context "with a note that is too long" do
      let(:note) { "x" * 501 }

      it { is_expected.to fail_a_contract }
    end
  end

  context "when there is no such slot" do
    let(:params) { { slot_id: -1 } }

    it { is_expected.to fail_to_find_a_model(:topic) }
  end

  context "when the topic can't be seen" do
    before do
      volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
    end

    it { is_expected.to fail_a_policy(:can_see_topic) }
  end

  context "when the topic is a shared draft" do
    before do
      SharedDraft.create!(topic: volunteer_call.topic, category: Fabricate(:category))
      volunteer_call.topic.update!(category: Fabricate(:category))
    end

    it { is_expected.to fail_a_policy(:can_see_topic) }
  end

  context "when the topic is a private message" do
    before { volunteer_call.topic.update!(archetype: Archetype.private_message, category: nil) }

    it { is_expected.to fail_a_policy(:can_see_topic) }

    it "is for those in it" do
      volunteer_call.topic.topic_allowed_users.create!(user: user)
      expect(result).to run_successfully
    end
  end

  context "when the topic's first post was hidden" do
    before { Fabricate(:post, topic: volunteer_call.topic).update!(hidden: true) }

    it { is_expected.to fail_to_find_a_model(:topic) }
  end

  context "when the topic is deleted" do
    before { volunteer_call.topic.trash! }

    it { is_expected.to fail_to_find_a_model(:topic) }
  end

  describe "may_volunteer_at_all" do
    def refusal = result["result.policy.may_volunteer_at_all"].reason.code

    it "refuses silenced people" do
      user.update!(silenced_till: 1.day.from_now)
      expect(refusal).to eq(:silenced)
    end

    it "refuses suspended people" do
      user.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      expect(refusal).to eq(:suspended)
    end

    it "refuses people outside the groups of the setting" do
      SiteSetting.volunteer_calls_claim_allowed_groups = Group::AUTO_GROUPS[:staff].to_s
      expect(refusal).to eq(:not_in_group)
    end

    it "keeps nobody else waiting" do
      user.update!(silenced_till: 1.day.from_now)
      expect(track_sql_queries { result }.join).not_to include("UPDATE volunteer_calls")
    end
  end

  describe "may_volunteer" do
    def refusal = result["result.policy.may_volunteer"].reason.code

    it "judges by what is true once the call is locked" do
      topic = VolunteerCalls::SlotTopic.call(slot.id)
      VolunteerCalls::SlotTopic.stubs(:call).returns(topic)
      Topic.find(topic.id).trash!
      expect(refusal).to eq(:topic_deleted)
    end

    it "refuses in a closed topic" do
      volunteer_call.topic.update!(closed: true)
      expect(refusal).to eq(:topic_closed)
    end

    it "refuses in an archived topic" do
      volunteer_call.topic.update!(archived: true)
      expect(refusal).to eq(:topic_archived)
    end

    it "refuses from the closing time on" do
      freeze_time
      volunteer_call.update!(closes_at: Time.zone.now)
      expect(refusal).to eq(:volunteering_closed)
    end

    it "goes on until the closing time" do
      freeze_time
      volunteer_call.update!(closes_at: 1.second.from_now)
      expect(result).to run_successfully
    end

    it "refuses a slot that is over, not one that is under way" do
      freeze_time(slot.starts_at + 1.minute)
      expect(result).to run_successfully

      freeze_time(slot.ends_at)
      expect(
        described_class.call(params: params, guardian: other.guardian)[
          "result.policy.may_volunteer"
        ].reason.code,
      ).to eq(:slot_past)
    end

    it "refuses a withdrawn slot" do
      slot.update!(withdrawn_at: Time.zone.now)
      expect(refusal).to eq(:slot_withdrawn)
    end
  end

  context "when something else is at that time" do
    let(:elsewhere) do
      Fabricate(
        :volunteer_call,
        slots: [{ starts_at: slot.starts_at + 30.minutes, ends_at: slot.ends_at + 30.minutes }],
      )
    end

    before { take(elsewhere.slots.first, user) }

    it "asks first, and says what overlaps" do
      expect(result).to fail_a_policy(:no_overlap)
      expect(result["result.policy.no_overlap"].reason).to contain_exactly(
        a_hash_including(
          slot_id: elsewhere.slots.first.id,
          topic_id: elsewhere.topic_id,
          topic_title: elsewhere.topic.title,
        ),
      )
      expect(slot.reload.held).to eq(0)
    end

    context "when the person goes on deliberately" do
      let(:allow_overlap) { true }

      it { is_expected.to run_successfully }
    end

    it "doesn't call back to back an overlap" do
      elsewhere.slots.first.update!(starts_at: slot.ends_at, ends_at: slot.ends_at + 1.hour)
      expect(result).to run_successfully
    end

    it "doesn't mind a call that is cancelled, until it is on again" do
      elsewhere.update!(cancelled_at: Time.zone.now)
      expect(described_class.call(params: params, guardian: user.guardian)).to run_successfully
      VolunteerCalls::Claim::Release.call(
        params: {
          claim_id: slot.claims.find_by!(user: user).id,
        },
        guardian: user.guardian,
      )
      elsewhere.update!(cancelled_at: nil)
      expect(result).to fail_a_policy(:no_overlap)
    end

    it "minds only seats the person still holds" do
      claim = VolunteerCalls::Claim.find_by(user: user)
      VolunteerCalls::Claim::Release.call(params: { claim_id: claim.id }, guardian: user.guardian)
      expect(result).to run_successfully
    end
  end

  context "when a place is free" do
    let(:note) { " I can bring slides " }

    it "takes the first seat and leaves a history row, the projection and a new version" do
      messages =
        MessageBus.track_publish(VolunteerCalls::Live.channel(volunteer_call.topic_id)) { result }

      expect(result).to run_successfully
      expect(result[:claim].reload).to have_attributes(
        user_id: user.id,
        call_id: volunteer_call.id,
        state: "claimed",
        kind: "volunteer",
        seat: 1,
        note: "I can bring slides",
      )
      expect(slot.reload.held).to eq(1)
      expect(volunteer_call.reload.version).to eq(2)
      expect(VolunteerCalls::Event.where(claim_id: result[:claim].id)).to contain_exactly(
        have_attributes(
          action: "claimed",
          actor_id: user.id,
          user_id: user.id,
          from_state: nil,
          to_state: "claimed",
        ),
      )
      expect(projected("volunteer_call")).to include(version: 2, places: 2, status: "open")
      expect(projected("volunteer_call_slot_#{slot.id}")).to include(
        held: 1,
        claims: [{ id: result[:claim].id, user_id: user.id, state: "claimed", seat: 1 }],
      )

      expect(messages.size).to eq(1)
      expect(messages.first.data).to include(
        version: 2,
        places_open: 2,
        slots: [{ id: slot.id, held: 1, cover_needed_at: nil }],
      )
      claim = messages.first.data[:claims].first
      expect(claim).to include(id: result[:claim].id, state: "claimed")
      expect(claim[:user]).to include(id: user.id, username: user.username)
      expect(messages.first.data.to_json).not_to include("slides")
    end

    it "takes the lowest seat that is free" do
      first = take(slot, other)
      take(slot, Fabricate(:volunteer))
      VolunteerCalls::Claim::Release.call(params: { claim_id: first.id }, guardian: other.guardian)
      expect(result[:claim].seat).to eq(1)
    end

    context "when the person would stand by" do
      let(:kind) { "standby" }

      it "says that places are open" do
        expect(result).to fail_a_policy(:seat_fits_kind)
        expect(result["result.policy.seat_fits_kind"].reason.code).to eq(:places_open)
      end
    end
  end

  context "when the person has claimed it already" do
    before { take(slot, user) }

    it "changes nothing and says which claim exists" do
      expect { result }.not_to change {
        [VolunteerCalls::Event.count, VolunteerCalls::Claim.count, volunteer_call.reload.version]
      }
      expect(result).to fail_a_policy(:not_claimed_yet)
      expect(result[:existing_claim].user_id).to eq(user.id)
    end
  end

  context "when every place is taken" do
    before { fill(slot) }

    it "refuses and changes nothing" do
      expect { result }.not_to change { volunteer_call.reload.version }
      expect(result).to fail_a_policy(:seat_fits_kind)
      expect(result["result.policy.seat_fits_kind"].reason.code).to eq(:slot_full)
    end

    context "when the person stands by" do
      let(:kind) { "standby" }

      it "puts them at the end of the line" do
        first = take(slot, other, kind: "standby")
        expect(result).to run_successfully
        expect(result[:claim]).to have_attributes(state: "standby", seat: nil)
        expect(result[:claim].queue_number).to be > first.queue_number
        expect(slot.reload.held).to eq(2)
      end

      it "keeps the order when somebody leaves the line and comes back" do
        take(slot, other, kind: "standby")
        claim = result[:claim]
        VolunteerCalls::Claim::Release.call(
          params: {
            claim_id: VolunteerCalls::Claim.find_by(user: other).id,
          },
          guardian: other.guardian,
        )
        again = take(slot, other, kind: "standby")
        expect(again.queue_number).to be > claim.queue_number
      end
    end

    it "is a yes of somebody who was offered the place that became free" do
      claim = take(slot, user, kind: "standby")
      give_up_first_seat

      expect(claim.reload.state).to eq("offered")
      expect(result).to run_successfully
      expect(claim.reload).to have_attributes(state: "claimed", seat: 1, expires_at: nil)
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "accepted",
        from_state: "offered",
        to_state: "claimed",
      )
    end

    it "lets nobody jump the queue" do
      take(slot, Fabricate(:volunteer), kind: "standby")
      give_up_first_seat

      expect(result).to fail_a_policy(:seat_fits_kind)
    end

    def give_up_first_seat
      holder = VolunteerCalls::Claim.where(slot: slot, seat: 1).first
      VolunteerCalls::Claim::Release.call(
        params: {
          claim_id: holder.id,
        },
        guardian: holder.user.guardian,
      )
    end
  end

  context "when somebody would do it only if nobody else can" do
    let(:kind) { "last_resort" }

    it "counts for nothing yet" do
      expect(result).to run_successfully
      expect(result[:claim].reload).to have_attributes(
        state: "last_resort",
        kind: "last_resort",
        seat: nil,
      )
      expect(slot.reload.held).to eq(0)
      expect(projected("volunteer_call")).to include(places: 3)
    end

    it "can become a firm yes" do
      result
      firm = take(slot, user)
      expect(firm).to have_attributes(id: result[:claim].id, state: "claimed", kind: "volunteer")
    end
  end

  it "costs the same number of statements in a large call" do
    large = Fabricate(:volunteer_call, slots: Array.new(30) { { needed: 5 } })
    large.slots.drop(1).each { |slot| take(slot, Fabricate(:volunteer)) }
    take(slot, other)
    small_count = track_sql_queries { take(volunteer_call.slots.second, user) }.size
    large_count = track_sql_queries { take(large.slots.first, user, allow_overlap: true) }.size
    expect(large_count).to be <= small_count
  end
end
