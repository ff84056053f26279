# frozen_string_literal: true

RSpec.describe VolunteerCalls::SlotTopic do
  fab!(:volunteer_call) { Fabricate(:volunteer_call, slots: [{ needed: 1 }]) }

  let(:slot) { volunteer_call.slots.first }
  let(:topic) { Topic.find(volunteer_call.topic_id) }

  it "is the topic as it would be found" do
    topic.update!(category: Fabricate(:private_category, group: Group[:staff]))
    found = described_class.call(slot.id)

    expect(found.attributes.except("volunteer_call_id")).to eq(topic.reload.attributes)
    expect(found.volunteer_call_id).to eq(volunteer_call.id)
    expect(found.category.attributes).to eq(Category.find(topic.category_id).attributes)
    expect(found).to be_persisted
    expect(found).not_to be_changed
  end

  it "has all that the guardian looks at" do
    topic.update!(category: Fabricate(:category))
    found = described_class.call(slot.id)
    guardian = Fabricate(:volunteer).guardian

    expect(track_sql_queries { expect(guardian.can_see?(found)).to be true }).to be_empty
  end

  it "has no category where the topic has none" do
    topic.update_columns(archetype: Archetype.private_message, category_id: nil)
    expect(described_class.call(slot.id).category).to be_nil
  end

  it "knows a shared draft" do
    draft = SharedDraft.create!(topic: topic, category: Fabricate(:category))
    expect(described_class.call(slot.id).shared_draft).to eq(draft)
  end

  it "is none when the topic is deleted, the post hidden, or there is no such slot" do
    expect(described_class.call(-1)).to be_nil
    post = topic.first_post || Fabricate(:post, topic: topic)
    post.update_columns(hidden: true)
    expect(described_class.call(slot.id)).to be_nil
    post.update_columns(hidden: false)
    topic.trash!
    expect(described_class.call(slot.id)).to be_nil
  end
end
