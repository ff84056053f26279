# frozen_string_literal: true

# Writing and changing posts.
class PostsController < ApplicationController
  requires_login except: %i[show]

  PERMITTED = %i[
    raw
    title
    topic_id
    archetype
    category
    reply_to_post_number
    visible
    draft_key
    target_usernames
    target_recipients
  ].freeze

  # GET /posts/:id.json
  def show
    post = find_post
    render_post_json(post)
  end

  # POST /posts.json
  def create
    manager_params = create_params
    manager_params[:first_post_checks] = !is_api?
    manager_params[:advance_draft] = !is_api?
    result = NewPostManager.new(current_user, manager_params).perform
    backwards_compatible_json(serialize_data(result, NewPostResultSerializer, root: false))
  end

  # PUT /posts/:id.json {"post": {"raw"}, "title"?}
  def update
    params.require(:post)
    post = find_post
    guardian.ensure_can_edit!(post)
    original = params[:post][:original_text]
    if original.present? && original != post.raw
      return render_json_error(I18n.t("edit_conflict"), status: 409)
    end
    changes = { raw: params[:post][:raw], edit_reason: params[:post][:edit_reason] }
    if post.is_first_post?
      changes[:title] = params[:title] if params[:title]
      changes[:category_id] = params[:post][:category_id] if params[:post][:category_id]
    end
    post.revise(current_user, changes)
    return render_json_error(post) if post.errors.present?
    render json: { post: serialize_data(post.reload, PostSerializer, root: false, add_raw: true) }
  end

  # PUT /posts/:id/rebake.json
  def rebake
    post = find_post
    ensure_staff
    post.rebake!
    head :ok
  end

  private

  def find_post
    post = Post.find_by(id: params[:id])
    raise Discourse::NotFound unless post&.topic && guardian.can_see?(post)
    post
  end

  # What a new post may say, with what plugins permitted. A value of another type than the
  # one permitted is dropped.
  def create_params
    permitted = PERMITTED.dup
    Post.plugin_permitted_create_params.each do |name, entry|
      next unless entry[:plugin].enabled?
      permitted << { string: name.to_sym, array: { name => [] }, hash: { name => {} } }[
        entry[:type]
      ]
    end
    if is_api?
      params[:skip_validations] = params[:skip_validations].to_s == "true"
      permitted.push(:skip_validations, :created_at)
    end
    result = params.permit(*permitted)
    result[:target_usernames] = result.delete(:target_recipients) if result[:target_recipients]
    result.to_h.symbolize_keys.merge(
      user_agent: request.user_agent,
      referrer: request.referer,
      ip_address: request.remote_ip,
    )
  end

  # A created post alone, an error with everything about it.
  def backwards_compatible_json(json)
    json = json.symbolize_keys
    success = json[:success]
    json = json[:post] if params[:nested_post].blank? && json[:errors].blank? &&
      json[:action].to_s != "enqueued"
    render json: json, status: success ? 200 : 422
  end

  def render_post_json(post, add_raw: true)
    render_json_dump(serialize_data(post, PostSerializer, root: false, add_raw: add_raw))
  end
end
