# frozen_string_literal: true

# Topics as a list shows them: what rows need is loaded for all of them at once.
class TopicList
  class << self
    # @return [Set<String>] names of topic custom fields that rows show
    def preloaded_custom_fields = @preloaded_custom_fields ||= Set.new

    def on_preload(&block) = preloads << block

    def cancel_preload(&block) = preloads.delete(block)

    def preloads = @preloads ||= Set.new
  end

  attr_reader :filter, :current_user

  def initialize(filter, current_user, topics, _opts = nil)
    @filter = filter
    @current_user = current_user
    @input = topics
  end

  # @return [Array<Topic>]
  def topics = @topics ||= load_topics

  private

  def load_topics
    rows = @input.to_a
    ActiveRecord::Associations::Preloader.new(records: rows, associations: associations).call
    Topic.preload_custom_fields(rows, self.class.preloaded_custom_fields)
    self.class.preloads.each { |block| block.call(rows, self) }
    rows
  end

  def associations
    registered =
      DiscoursePluginRegistry.topic_preloader_associations.filter_map do |entry|
        entry[:fields] if entry[:condition].nil? || entry[:condition].call
      end
    [:category, :user, :last_poster, *registered]
  end
end
