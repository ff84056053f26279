# frozen_string_literal: true

# What plugins see while a topic is made, in Discourse's order.
RSpec.describe PostCreator do
  fab!(:user) { Fabricate(:user, refresh_auto_groups: true) }

  let(:steps) { [] }
  let(:opts) { { title: "A title that is long enough", raw: "And a body that is too" } }
  let(:creator) { described_class.new(user, opts) }

  # Creates the post while noting events, and whether they come inside the transaction.
  def create_noting(*names, &handler)
    handlers = names.to_h { |name| [name, noting(name, handler)] }
    handlers.each { |name, block| DiscourseEvent.on(name, &block) }
    creator.create
  ensure
    handlers.each { |name, block| DiscourseEvent.off(name, &block) }
  end

  def noting(name, handler = nil)
    proc do |*args|
      steps << (DB.transaction_open? ? [name, :in_transaction] : name)
      handler&.call(*args)
    end
  end

  it "tells plugins in order, and lets them into the transaction" do
    PrettyText.stubs(:cook).with(&noting(:cook, proc { true })).returns("<p>cooked</p>")
    create_noting(
      :after_validate_topic,
      :validate_post,
      :before_create_topic,
      :topic_created,
      :post_created,
    )
    expect(steps).to eq(
      [
        :after_validate_topic,
        :validate_post,
        %i[before_create_topic in_transaction],
        %i[cook in_transaction],
        :topic_created,
        :post_created,
      ],
    )
  end

  it "creates nothing when a plugin objects before the transaction" do
    create_noting(:after_validate_topic) { |topic, _| topic.errors.add(:base, "Not today") }
    expect(creator.errors.full_messages).to eq(["Not today"])
    expect(Topic.where(user: user)).to be_empty
  end

  it "creates nothing when a plugin objects inside the transaction" do
    create_noting(:before_create_topic) do |topic, topic_creator|
      topic.errors.add(:base, "Too late")
      topic_creator.rollback_from_errors!(topic)
    end
    expect(creator.errors.full_messages).to eq(["Too late"])
    expect(Topic.where(user: user)).to be_empty
  end

  it "asks plugins only inside the transaction when validations are skipped" do
    opts[:skip_validations] = true
    create_noting(:after_validate_topic, :before_create_topic)
    expect(steps).to eq([%i[before_create_topic in_transaction]])
  end

  it "cooks a second time in a job" do
    creator.create
    creator.post.update_columns(cooked: "old")
    Jobs::ProcessPost.new.perform(Jobs::ProcessPost.jobs.last["args"].first)
    expect(creator.post.reload.cooked).to eq("<p>And a body that is too</p>")
  end
end
