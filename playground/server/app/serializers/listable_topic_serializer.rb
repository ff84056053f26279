# frozen_string_literal: true

# A topic as any list shows it.
class ListableTopicSerializer < ApplicationSerializer
  attributes :id,
             :title,
             :fancy_title,
             :slug,
             :posts_count,
             :reply_count,
             :highest_post_number,
             :created_at,
             :last_posted_at,
             :bumped_at,
             :archetype,
             :excerpt,
             :visible,
             :closed,
             :archived,
             :category_id
end
