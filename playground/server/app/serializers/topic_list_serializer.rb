# frozen_string_literal: true

# A topic list, in the shape Discourse's pages know: {"topic_list": {"topics": [...]}}.
class TopicListSerializer < ApplicationSerializer
  attributes :topic_list

  def topic_list
    rows =
      object.topics.map do |topic|
        TopicListItemSerializer.new(topic, scope: scope, root: false).as_json
      end
    {
      can_create_topic: scope.can_create_topic?(nil),
      per_page: ListController::PER_PAGE,
      topics: rows,
    }
  end
end
