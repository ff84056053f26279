# frozen_string_literal: true

# One topic with its posts.
class TopicsController < ApplicationController
  requires_login only: %i[status destroy recover]
  skip_before_action :check_xhr, only: %i[show]

  # GET /t/:id.json, /t/:slug/:id.json; as a page the front end's, or plain HTML for programs
  def show
    # Discourse has feeds of topics; the playground has none.
    raise Discourse::NotFound if [nil, "json", "html"].exclude?(params[:format])
    @topic_view = TopicView.new(params[:id], current_user)
    if request.format&.json? || request.xhr?
      render_serialized(@topic_view, TopicViewSerializer, root: false)
    elsif use_crawler_layout?
      render :show, layout: "crawler"
    else
      render_app(without_javascript: render_to_string(:show, layout: false))
    end
  rescue Discourse::InvalidAccess, Discourse::NotLoggedIn
    raise Discourse::NotFound
  end

  # PUT /t/:id/status.json {"status": "closed", "enabled": true}
  def status
    topic = Topic.find_by(id: params[:id])
    raise Discourse::NotFound unless guardian.can_see?(topic)
    raise Discourse::InvalidParameters.new(:status) if %w[closed archived].exclude?(params[:status])
    guardian.ensure_can_close_topic!(topic)
    topic.update_status(params[:status], params[:enabled].to_s == "true", current_user)
    render json: success_json.merge(topic_status_update: nil)
  end

  # DELETE /t/:id.json
  def destroy
    topic = Topic.find_by(id: params[:id])
    raise Discourse::NotFound unless guardian.can_see?(topic)
    guardian.ensure_can_delete!(topic)
    topic.trash!(current_user)
    DiscourseEvent.trigger(:topic_destroyed, topic, current_user)
    render json: success_json
  end

  # PUT /t/:id/recover.json
  def recover
    topic = Topic.with_deleted.find_by(id: params[:id])
    raise Discourse::NotFound if topic.nil?
    ensure_staff
    topic.recover!(current_user)
    render json: success_json
  end
end
