# frozen_string_literal: true

module PageObjects
  module Components
    # A personal message that is begun to several people: Discourse's composer, or the playground's
    # word about whom it would go to.
    class MessageToVolunteers < PageObjects::Components::Base
      # Exactly these people.
      def to?(*names)
        within = defined?(SearchIndexer) ? "#reply-control.private-message" : ".dialog-container"
        names.all? { |name| page.has_css?(within, text: name) }
      end
    end
  end
end
