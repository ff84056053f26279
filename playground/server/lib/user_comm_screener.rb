# frozen_string_literal: true

# Who lets somebody write to them: no mute, no ignore, and personal messages allowed. Staff
# may write to everybody.
class UserCommScreener
  def initialize(acting_user: nil, acting_user_id: nil, target_user_ids:)
    @acting_user = acting_user || User.find(acting_user_id)
    @target_user_ids = Array.wrap(target_user_ids) - [@acting_user.id]
  end

  # @return [Array<Integer>] ids of those who don't want to hear from the acting user
  def preventing_actor_communication
    return [] if @acting_user.staff?
    muting | ignoring | without_messages
  end

  # @return [Array<Integer>] ids of the others
  def allowing_actor_communication = @target_user_ids - preventing_actor_communication

  # @return [Boolean]
  def ignoring_or_muting_actor?(user_id)
    !@acting_user.staff? && (muting | ignoring).include?(user_id)
  end

  private

  # Read once, as in core.
  def muting
    @muting ||=
      MutedUser.where(user_id: @target_user_ids, muted_user_id: @acting_user.id).pluck(:user_id)
  end

  def ignoring
    @ignoring ||=
      IgnoredUser.where(user_id: @target_user_ids, ignored_user_id: @acting_user.id).pluck(:user_id)
  end

  def without_messages
    UserOption.where(user_id: @target_user_ids, allow_private_messages: false).pluck(:user_id)
  end
end
