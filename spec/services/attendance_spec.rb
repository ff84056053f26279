# frozen_string_literal: true

RSpec.describe VolunteerCalls::Attendance do
  fab!(:volunteer_call)
  fab!(:actor, :volunteer)

  let(:slot) { volunteer_call.slots.first }
  let(:params) { { slot_id: slot.id } }

  def attend(user = actor) = described_class::Add.call(params: params, guardian: user.guardian)

  def leave(user = actor) = described_class::Remove.call(params: params, guardian: user.guardian)

  def make_topic_private
    volunteer_call.topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
  end

  def published(&block)
    channel = VolunteerCalls::Live.channel(volunteer_call.topic_id)
    MessageBus.track_publish(channel, &block).map(&:data)
  end

  describe "being there" do
    it "is counted, in the history, and told to everybody with the call's new version" do
      messages = published { expect(attend).to run_successfully }

      expect(described_class.pluck(:slot_id, :user_id)).to eq([[slot.id, actor.id]])
      expect(VolunteerCalls::Event.last).to have_attributes(
        action: "attending",
        slot_id: slot.id,
        user_id: actor.id,
        actor_id: actor.id,
      )
      expect(messages).to contain_exactly(
        a_hash_including(
          version: volunteer_call.reload.version,
          claims: [],
          slots: [
            a_hash_including(
              id: slot.id,
              held: 0,
              attending: {
                user_id: actor.id,
                there: true,
                count: 1,
                people: [VolunteerCalls::PersonPayload.for(actor)],
              },
            ),
          ],
        ),
      )
    end

    it "leaves the projection equal to the tables" do
      attend
      leave
      expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
    end

    it "tells others the number alone where names are for organisers" do
      volunteer_call.update!(names_visible_to: "organisers")
      messages = published { attend }

      expect(messages.first).to include(
        names_hidden: true,
        slots: [a_hash_including(id: slot.id, attending: { count: 1, people: [] })],
      )
    end

    it "takes nobody's place" do
      expect { attend }.not_to change { [slot.reload.held, VolunteerCalls::Claim.count] }
    end

    it "can be done again without changing anything" do
      attend
      expect { attend }.not_to change {
        [described_class.count, VolunteerCalls::Event.count, volunteer_call.reload.version]
      }
      expect(attend).to fail_a_policy(:not_there_yet)
    end

    it "is unique in the database, whatever the code does" do
      attend
      expect { described_class.new(slot: slot, user: actor).save!(validate: false) }.to raise_error(
        ActiveRecord::RecordNotUnique,
      )
    end

    it "is possible when volunteering has closed and the topic with it" do
      volunteer_call.update!(closes_at: 1.minute.ago)
      volunteer_call.topic.update!(closed: true)
      expect(attend).to run_successfully
    end

    it "shows the first five by face" do
      users =
        Array.new(6) do |index|
          Fabricate(:volunteer).tap { |user| freeze_time(index.seconds.from_now) && attend(user) }
        end

      payload = described_class.payload_of(slot.id)
      expect(payload[:count]).to eq(6)
      expect(payload[:people].map { |person| person[:id] }).to eq(users.first(5).map(&:id))
    end

    it "is over with the slot" do
      freeze_time(slot.ends_at)
      expect(attend).to fail_a_policy(:to_come)
    end

    it "is over when the slot was withdrawn" do
      slot.update!(withdrawn_at: Time.zone.now)
      expect(attend).to fail_a_policy(:to_come)
    end

    it "is not for people who are silenced" do
      actor.update!(silenced_till: 1.day.from_now)
      expect(attend).to fail_a_policy(:may_volunteer_at_all)
    end

    it "is not for people who can't see the topic" do
      make_topic_private
      expect(attend).to fail_a_policy(:can_see_topic)
    end

    it "needs a slot" do
      result = described_class::Add.call(params: { slot_id: -1 }, guardian: actor.guardian)
      expect(result).to fail_to_find_a_model(:topic)
    end
  end

  describe "not being there after all" do
    fab!(:other, :volunteer)

    before { [actor, other].each { |user| attend(user) } }

    it "takes back one's own word alone, and tells everybody" do
      messages = published { expect(leave).to run_successfully }

      expect(described_class.pluck(:user_id)).to eq([other.id])
      expect(VolunteerCalls::Event.last).to have_attributes(action: "not_attending")
      expect(messages.first[:slots].first[:attending]).to include(
        user_id: actor.id,
        there: false,
        count: 1,
      )
    end

    it "can be done again without changing anything" do
      leave
      expect { leave }.not_to change {
        [VolunteerCalls::Event.count, volunteer_call.reload.version]
      }
      expect(leave).to fail_a_policy(:was_there)
    end

    it "is possible for somebody who can no longer see the topic, and for them alone" do
      make_topic_private
      expect(leave).to run_successfully
      expect(leave(Fabricate(:volunteer))).to fail_a_policy(:can_know_of_slot)
    end
  end
end
