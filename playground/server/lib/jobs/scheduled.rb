# frozen_string_literal: true

module Jobs
  # Work that comes round again: `every 5.minutes` or `daily at: 3.hours`.
  class Scheduled < Base
    class << self
      # @return [ActiveSupport::Duration, nil]
      def every(duration = nil) = duration ? @every = duration : @every

      def daily(at: 0.hours) = every(1.day)
    end

    def perform(args = {})
      super unless Discourse.readonly_mode?
    end
  end
end
