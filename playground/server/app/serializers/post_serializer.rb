# frozen_string_literal: true

# One post; its raw text only when asked for.
class PostSerializer < ApplicationSerializer
  attr_accessor :add_raw, :draft_sequence

  attributes :id,
             :name,
             :username,
             :avatar_template,
             :user_id,
             :created_at,
             :updated_at,
             :cooked,
             :raw,
             :post_number,
             :post_type,
             :action_code,
             :reply_to_post_number,
             :topic_id,
             :topic_slug,
             :version,
             :yours,
             :can_edit,
             :can_delete,
             :staff,
             :moderator,
             :admin,
             :trust_level,
             :deleted_at,
             :post_url,
             :draft_sequence

  def initialize(object, opts)
    super
    @add_raw = opts[:add_raw]
    @draft_sequence = opts[:draft_sequence]
  end

  def name = object.user&.name

  def username = object.user&.username

  def avatar_template = object.user&.avatar_template

  def topic_slug = object.topic&.slug

  def yours = scope.user.present? && scope.user.id == object.user_id

  def can_edit = !!scope.can_edit?(object)

  def can_delete = !!scope.can_delete?(object)

  def staff = !!object.user&.staff?

  def moderator = !!object.user&.moderator

  def admin = !!object.user&.admin

  def trust_level = object.user&.trust_level

  def post_url = object.url

  def include_action_code? = object.action_code.present?

  def include_raw? = !!add_raw

  def include_draft_sequence? = !draft_sequence.nil?
end
