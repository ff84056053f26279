# frozen_string_literal: true

class CategorySerializer < ApplicationSerializer
  attributes :id, :name, :slug, :color, :text_color, :read_restricted, :permission

  # 1 when the viewer may open topics in it
  def permission = scope&.can_create_topic_on_category?(object) ? 1 : nil
end
