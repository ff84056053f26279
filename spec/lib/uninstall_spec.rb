# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::Uninstall do
  include Volunteering

  fab!(:first_post, :volunteer_call_post)
  fab!(:call) { Fabricate(:volunteer_call, topic: first_post.topic) }

  let(:connection) { ActiveRecord::Base.connection }

  def fields = TopicCustomField.where("name LIKE 'volunteer%'")

  before { volunteer(call.slots.first) }

  it "says what there is, and deletes nothing by that" do
    expect(described_class.inventory).to include(
      "volunteer_calls" => 1,
      "volunteer_call_claims" => 1,
      "topic_custom_fields" => 2,
      "posts" => 0,
    )
    expect(VolunteerCalls::Call.count).to eq(1)
  end

  it "leaves nothing of the plugin, and the forum as it is", host: :discourse do
    TopicCustomField.create!(topic_id: call.topic_id, name: "somebody_elses", value: "1")
    drop_out(VolunteerCalls::Claim.last)
    VolunteerCalls::PublicLine.write(call.slots.first.id)
    first_post.rebake!
    expect(first_post.reload.cooked).to include("Workshop 1")
    expect(described_class.inventory["posts"]).to eq(1)

    described_class.run
    expect(connection.tables.grep(/volunteer/)).to be_empty
    expect(fields).to be_empty
    expect(TopicCustomField.where(name: "somebody_elses")).to exist
    expect(first_post.reload.cooked).not_to include("Workshop 1")
    expect(Post.where("action_code LIKE 'volunteer%'")).to be_empty
    expect(
      connection.index_exists?(:topic_custom_fields, nil, name: VolunteerCalls::Projection::INDEX),
    ).to eq(false)
    expect(
      DB.query_single("SELECT version FROM schema_migrations WHERE version LIKE '2026112309%'"),
    ).to be_empty
  end
end
