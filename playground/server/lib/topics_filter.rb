# frozen_string_literal: true

# The query language of /filter, as far as plugins extend it: "status:x" and their own
# "name:value".
class TopicsFilter
  class << self
    # @yieldparam scope [ActiveRecord::Relation<Topic>]
    def add_filter_by_status(status, &block) = custom_status_filters[status] = block

    def custom_status_filters = @custom_status_filters ||= {}
  end

  def initialize(guardian:, scope: Topic.all)
    @guardian = guardian
    @scope = scope
  end

  # @param query_string [String] "status:x other:y"
  # @return [ActiveRecord::Relation<Topic>]
  def filter_from_query_string(query_string)
    query_string
      .to_s
      .scan(/([\w-]+):(\S+)/)
      .group_by(&:first)
      .each { |key, pairs| @scope = apply(key, pairs.map(&:last)) || @scope }
    @scope
  end

  private

  def apply(key, values)
    if key == "status"
      values.inject(@scope) do |scope, status|
        self.class.custom_status_filters[status]&.call(scope) || scope
      end
    else
      mapping = DiscoursePluginRegistry.custom_filter_mappings.find { |entry| entry.key?(key) }
      mapping && mapping[key].call(@scope, values, @guardian)
    end
  end
end
