# frozen_string_literal: true

module PageObjects
  module Components
    # Where people find their notifications: the bell.
    class UserMenu < Base
      def open
        find(".playground-bell").click
        has_css?(".playground-notifications")
        self
      end
    end
  end
end
