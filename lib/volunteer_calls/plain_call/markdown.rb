# frozen_string_literal: true

module VolunteerCalls
  class PlainCall
    # The slots in the text part of an e-mail, which the host builds from a post's raw
    # text. Markdown, as that is.
    class Markdown
      # Host modifier `message_builder_body`: puts the call behind the first post's own
      # words, before what the host adds about replying and unsubscribing.
      #
      # @param body [String]
      # @param options [Hash] of the message: :post_id, :topic_id, :message
      # @return [String]
      def self.add(body, options)
        message = options[:message].presence
        # When mail must not carry content the host has replaced the message.
        return body if message.nil? || options[:topic_id].nil? || SiteSetting.private_email?
        return body unless Post.exists?(id: options[:post_id], post_number: 1)
        I18n.with_locale(options[:locale].presence || SiteSetting.default_locale) do
          call = PlainCall.of_topic(options[:topic_id])
          next body if call.nil?
          body.sub(message) { "#{message.rstrip}\n\n#{new(call)}\n\n" }
        end
      end

      # @param call [PlainCall]
      def initialize(call)
        @call = call
      end

      # @return [String]
      def to_s
        [
          "**#{@call.heading}**",
          facts(@call.facts),
          *@call.slots.each_with_index.map { |slot, index| slot(slot, index + 1) },
          "#{@call.invitation}: #{@call.topic_url}",
        ].join("\n\n")
      end

      private

      def slot(slot, number)
        lines = ["**#{slot.title}**", slot.url, "", facts(slot.facts)]
        lines << "" << slot.description if slot.description
        indent = " " * "#{number}. ".length
        "#{number}. #{lines.join("\n").gsub(/\n(?!\n)/, "\n#{indent}")}"
      end

      def facts(facts) = facts.map { |fact| "- #{fact.label}: #{fact.value}" }.join("\n")
    end
  end
end
