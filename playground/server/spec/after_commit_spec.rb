# frozen_string_literal: true

# What is done once a change is certain.
RSpec.describe DB do
  it "waits for the outermost transaction, and keeps silent after a rollback" do
    done = []
    ActiveRecord::Base.transaction do
      ActiveRecord::Base.transaction(requires_new: true) { DB.after_commit { done << :inner } }
      expect(done).to be_empty
    end
    ActiveRecord::Base.transaction(requires_new: true) do
      DB.after_commit { done << :never }
      raise ActiveRecord::Rollback
    end
    DB.after_commit { done << :at_once }
    expect(done).to eq(%i[inner at_once])
  end
end

# Custom fields are read and written as a whole.
RSpec.describe HasCustomFields do
  fab!(:topic)

  it "writes an old value back over a newer one" do
    topic.custom_fields["field"] = "old"
    topic.save_custom_fields
    stale = Topic.find(topic.id).tap(&:custom_fields)
    topic.upsert_custom_fields("field" => "new")
    stale.custom_fields["other"] = "x"
    stale.save_custom_fields
    expect(topic.reload.custom_fields["field"]).to eq("old")
  end

  it "lets a list read only what was preloaded" do
    Topic.preload_custom_fields([topic], ["field"])
    expect(topic.custom_fields["field"]).to be_nil
    expect { topic.custom_fields["other"] }.to raise_error(HasCustomFields::NotPreloadedError)
  end
end
