# frozen_string_literal: true

RSpec.describe VolunteerCalls::Live do
  def published(topic)
    MessageBus.track_publish(described_class.channel(topic.id)) do
      described_class.publish(topic, { version: 1 })
    end
  end

  it "speaks to everybody in a public topic" do
    message = published(Fabricate(:topic)).first
    expect([message.group_ids, message.user_ids]).to eq([nil, nil])
  end

  it "speaks to the groups that may see a restricted category" do
    group = Fabricate(:group)
    topic = Fabricate(:topic, category: Fabricate(:private_category, group: group))
    expect(published(topic).first.group_ids).to include(group.id)
  end

  it "speaks to nobody when the audience is empty, never to everybody" do
    topic = Fabricate(:topic)
    def topic.secure_audience_publish_messages = { user_ids: [] }
    expect(published(topic)).to be_empty

    def topic.secure_audience_publish_messages = { group_ids: [] }
    expect(published(topic)).to be_empty
  end

  it "speaks to nobody about a deleted topic" do
    topic = Fabricate(:topic)
    topic.trash!
    expect(published(topic)).to be_empty
  end

  it "says nothing of what was rolled back" do
    topic = Fabricate(:topic)
    messages =
      MessageBus.track_publish(described_class.channel(topic.id)) do
        ActiveRecord::Base.transaction(requires_new: true) do
          described_class.publish(topic, { version: 1 })
          raise ActiveRecord::Rollback
        end
      end
    expect(messages).to be_empty
  end
end
