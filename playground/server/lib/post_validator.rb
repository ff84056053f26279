# frozen_string_literal: true

# Whether a post's text is long and short enough.
class PostValidator
  # @param post [Post] gets the errors
  def validate(post)
    length = post.raw.to_s.strip.length
    if length == 0
      post.errors.add(:raw, :blank)
    elsif length < minimum(post)
      post.errors.add(:raw, :too_short, count: minimum(post))
    elsif length > SiteSetting.max_post_length
      post.errors.add(:raw, :too_long, count: SiteSetting.max_post_length)
    end
  end

  private

  def minimum(post)
    post.topic_id ? SiteSetting.min_post_length : SiteSetting.min_first_post_length
  end
end
