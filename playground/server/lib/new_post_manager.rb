# frozen_string_literal: true

# The door every new post comes through. Discourse may send it to review here; the
# playground has no review and posts it.
class NewPostManager
  attr_reader :user, :args

  class << self
    # @return [Array<Symbol>] what plugins want kept while a post waits for approval
    def plugin_payload_attributes = @plugin_payload_attributes ||= []

    def add_plugin_payload_attribute(attribute) = plugin_payload_attributes << attribute

    # A handler that answers a {NewPostResult} decides; those of higher priority go first.
    def add_handler(priority = 0, &block)
      sorted_handlers << { priority: priority, proc: block }
      sorted_handlers.sort_by! { |handler| -handler[:priority] }
    end

    def handlers = sorted_handlers.map { |handler| handler[:proc] }

    def clear_handlers! = sorted_handlers.clear

    private

    def sorted_handlers = @sorted_handlers ||= []
  end

  def initialize(user, args)
    @user = user
    @args = args.delete_if { |_, value| value.nil? }
  end

  # @return [NewPostResult]
  def perform
    self.class.handlers.each do |handler|
      result = handler.call(self)
      return result if result
    end
    perform_create_post
  end

  def perform_create_post
    result = NewPostResult.new(:create_post)
    creator = PostCreator.new(@user, @args)
    post = creator.create
    result.check_errors_from(creator)
    result.post = post if result.success?
    result
  end
end
