# frozen_string_literal: true

# What came of a new post.
class NewPostResult
  include HasErrors

  attr_reader :action
  attr_accessor :reason, :post, :reviewable, :pending_count, :route_to, :message

  def initialize(action, success = false)
    @action = action
    @success = success
  end

  # Succeeds unless there are errors to take over.
  def check_errors_from(obj)
    obj.errors.empty? ? @success = true : add_errors_from(obj)
  end

  def success? = @success

  def failed? = !@success
end
