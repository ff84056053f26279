# frozen_string_literal: true

module VolunteerCalls
  # Readers without the card.
  module Registrations::PlainReaders
    def self.add(plugin)
      Plugin::Filter.register(:after_post_cook) do |post, cooked|
        PlainCall::Markup.append(post, cooked)
      end
      plugin.on(:reduce_excerpt) { |fragment, _options| PlainCall::Markup.remove(fragment) }
      plugin.register_modifier(:message_builder_body) do |body, options, _to|
        PlainCall::Markdown.add(body, options)
      end
    end
  end
end
