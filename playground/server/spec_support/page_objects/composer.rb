# frozen_string_literal: true

module PageObjects
  module Components
    # Where posts are written.
    class Composer < Base
      COMPOSER_ID = "#reply-control"

      def opened? = has_css?("#{COMPOSER_ID}.open")

      def closed? = has_css?("#{COMPOSER_ID}.closed", visible: :all)

      def fill_title(title)
        find("#{COMPOSER_ID} #reply-title").fill_in(with: title)
        self
      end

      def fill_content(content)
        composer_input.fill_in(with: content)
        self
      end

      def composer_input = find("#{COMPOSER_ID} .d-editor .d-editor-input")

      # Posts it.
      def create = find("#{COMPOSER_ID} .btn-primary.create").click

      alias submit create
    end
  end
end
