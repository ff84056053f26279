# frozen_string_literal: true

# Objects for parts of pages, so that specs speak of topics and not of selectors. A plugin's
# own inherit from these.
module PageObjects
  module Pages
    # A whole page.
    class Base
      include Capybara::DSL
      include RSpec::Matchers
      include SystemHelpers
    end
  end

  module Components
    # Something that is on several pages.
    class Base
      include Capybara::DSL
      include RSpec::Matchers
      include SystemHelpers
    end
  end

  module Modals
    # A modal; a subclass may narrow the selectors.
    class Base
      include Capybara::DSL
      include RSpec::Matchers

      BODY_SELECTOR = ""
      MODAL_SELECTOR = ""

      def header = find(".d-modal__header")

      def body = find(".d-modal__body#{self.class::BODY_SELECTOR}")

      def footer = find(".d-modal__footer")

      def close = find(".modal-close").click

      def cancel = find(".d-modal-cancel").click

      def click_primary_button = footer.find(".btn-primary").click

      def has_content?(content) = body.has_content?(content)

      def open? = has_css?(".modal.d-modal#{self.class::MODAL_SELECTOR}")

      def closed? = has_no_css?(".modal.d-modal#{self.class::MODAL_SELECTOR}")
    end
  end
end
