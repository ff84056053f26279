# frozen_string_literal: true

module PageObjects
  module Pages
    # A topic's page.
    class Topic < Base
      # @param topic [::Topic]
      def visit_topic(topic, post_number: nil)
        visit(topic.relative_url(post_number))
        self
      end

      def open_new_topic
        visit("/new-topic")
        self
      end

      def has_topic_title?(text) = has_css?("h1 .fancy-title", text: text)

      # @param post [Post, Integer] or its number
      def post_by_number(post, wait: Capybara.default_max_wait_time)
        find(post_by_number_selector(post.try(:post_number) || post), wait: wait)
      end

      def post_by_number_selector(post_number) = ".topic-post:not(.staged) #post_#{post_number}"

      def has_post_number?(number) = has_css?("#post_#{number}")

      def has_post_content?(post_number:, content:)
        find(post_by_number_selector(post_number)).has_content?(content)
      end

      def click_reply_button = find(".topic-footer-main-buttons .create").click
    end
  end
end
