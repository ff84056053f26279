# frozen_string_literal: true

module PageObjects
  module Components
    # Questions and alerts in the middle of the page.
    class Dialog < Base
      def open? = has_css?(".dialog-container")

      def closed? = has_no_css?(".dialog-container")

      def has_content?(content) = find(".dialog-container").has_content?(content)

      def click_yes = find(".dialog-footer .btn-primary").click

      alias click_ok click_yes

      def click_danger = find(".dialog-footer .btn-danger").click

      def click_no = find(".dialog-footer .btn-default").click
    end

    # Short messages that go away.
    class Toasts < Base
      %i[default success warning info error].each do |kind|
        suffix = kind == :default ? "" : ".-#{kind}"
        define_method("has_#{kind}?") do |message|
          has_css?(".fk-d-default-toast#{suffix}", text: message)
        end
      end
    end

    # A list of topics.
    class TopicList < Base
      ITEM = ".topic-list-body .topic-list-item"

      def has_topic?(topic) = has_css?("#{ITEM}[data-topic-id='#{topic.id}']")

      def has_no_topic?(topic) = has_no_css?("#{ITEM}[data-topic-id='#{topic.id}']")
    end
  end
end
