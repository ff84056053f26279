# frozen_string_literal: true

# Who may see and do what. Ask `can_x?(thing)`, or `ensure_can_x!(thing)` to have
# {Discourse::InvalidAccess} raised.
class Guardian
  include CategoryGuardian
  include PostGuardian
  include TopicGuardian

  # Nobody in particular.
  class AnonymousUser
    def blank? = true

    %i[admin? staff? moderator? silenced? staged? whisperer? is_system_user? bot?].each do |name|
      define_method(name) { false }
    end

    def anonymous? = true

    def groups = []

    def secure_category_ids = []

    def in_any_groups?(_group_ids) = false

    def has_trust_level?(_level) = false
  end

  attr_reader :request

  def initialize(user = nil, request = nil)
    @user = user.presence || AnonymousUser.new
    @request = request
  end

  # @return [User, nil]
  def user = @user.presence

  alias current_user user

  def anonymous? = !authenticated?

  def authenticated? = @user.present?

  def is_admin? = @user.admin?

  def is_staff? = @user.staff?

  def is_moderator? = @user.moderator?

  def is_silenced? = @user.silenced?

  def is_staged? = @user.is_a?(User) && @user.staged

  def is_anonymous? = @user.anonymous?

  def is_whisperer? = @user.whisperer?

  # Everybody sees the members of a group they see.
  def can_see_group_members?(group) = group.present?

  # @param obj [#user_id]
  def is_my_own?(obj) = authenticated? && obj.try(:user_id) == @user.id

  def can_see?(obj) = obj.nil? ? nil : ask(:see, obj)

  def can_edit?(obj) = obj && authenticated? && ask(:edit, obj)

  def can_delete?(obj) = obj && authenticated? && ask(:delete, obj)

  # @param klass [Class] what is to be made
  # @param parent [Object, nil] where
  def can_create?(klass, parent = nil)
    return false if anonymous? || klass.nil?
    name = klass.name.underscore
    if parent.present?
      return false unless can_see?(parent)
      name = "#{name}_on_#{parent.class.name.underscore}"
    end
    respond_to?("can_create_#{name}?") ? public_send("can_create_#{name}?", parent) : true
  end

  def can_moderate?(obj)
    obj && authenticated? && !is_silenced? &&
      (is_staff? || (obj.is_a?(Topic) && @user.has_trust_level?(4) && can_see_topic?(obj)))
  end

  def can_see_user?(_user) = true

  def can_see_group?(_group) = true

  def ensure_can_see!(obj)
    raise Discourse::InvalidAccess.new("Can't see #{obj}") unless can_see?(obj)
  end

  private

  def ask(verb, obj) = public_send("can_#{verb}_#{obj.class.name.demodulize.underscore}?", obj)

  def method_missing(name, *args, &block)
    question = name.to_s[/\Aensure_(.*)!\z/, 1]
    return super unless question && respond_to?("#{question}?")
    return if public_send("#{question}?", *args, &block)
    raise Discourse::InvalidAccess.new("#{question}? failed")
  end

  def respond_to_missing?(name, include_private = false)
    question = name.to_s[/\Aensure_(.*)!\z/, 1]
    (question && respond_to?("#{question}?", include_private)) || super
  end
end
