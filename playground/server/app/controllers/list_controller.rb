# frozen_string_literal: true

# Topic lists.
class ListController < ApplicationController
  PER_PAGE = 30

  # GET /latest.json?page=
  def latest = respond_with_list(:latest, topics)

  # GET /filter.json?q=
  def filter
    scope = TopicsFilter.new(guardian: guardian, scope: topics).filter_from_query_string(params[:q])
    respond_with_list(:filter, scope)
  end

  private

  def topics
    Topic.listable_topics.secured(guardian).where(visible: true).order(bumped_at: :desc, id: :desc)
  end

  def respond_with_list(name, scope)
    page = params[:page].to_i.clamp(0, 10_000)
    list = TopicList.new(name, current_user, scope.offset(page * PER_PAGE).limit(PER_PAGE))
    render_serialized(list, TopicListSerializer, root: false)
  end
end
