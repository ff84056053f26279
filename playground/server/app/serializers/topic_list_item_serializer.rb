# frozen_string_literal: true

# A row of a topic list.
class TopicListItemSerializer < ListableTopicSerializer
  attributes :last_poster_username

  has_one :last_poster, serializer: BasicUserSerializer, embed: :objects
  has_one :user, key: :creator, serializer: BasicUserSerializer, embed: :objects

  def last_poster_username = object.last_poster&.username
end
