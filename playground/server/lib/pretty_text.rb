# frozen_string_literal: true

require "kramdown"
require "kramdown-parser-gfm"

# Turns what people type into HTML. Discourse runs its own markdown-it; this is GitHub's
# dialect from a gem, cleaned by Rails' sanitiser.
module PrettyText
  TAGS =
    Rails::HTML5::SafeListSanitizer.allowed_tags.to_a +
      %w[table thead tbody tr th td details summary s]
  ATTRIBUTES = Rails::HTML5::SafeListSanitizer.allowed_attributes.to_a + %w[start]
  URL = %r{https?://[^\s<>"']*[^\s<>"'.,;:!?)]}
  NO_LINKS_IN = %w[a code pre].freeze

  class << self
    # @return [String] safe HTML
    def cook(raw, _opts = {})
      html =
        Kramdown::Document.new(
          raw.to_s,
          input: "GFM",
          syntax_highlighter: nil,
          auto_ids: false,
        ).to_html
      safe = Rails::HTML5::SafeListSanitizer.new.sanitize(html, tags: TAGS, attributes: ATTRIBUTES)
      link_addresses(safe).strip
    end

    # @return [String] the start of some HTML as escaped text. Plugins may change the HTML
    #   first (event `reduce_excerpt`).
    def excerpt(html, max_length, options = {})
      document = Nokogiri::HTML5.fragment(html)
      DiscourseEvent.trigger(:reduce_excerpt, document, options)
      text = document.text.squish.truncate(max_length, omission: "…")
      options[:text_entities] || options[:plain] ? text : ERB::Util.html_escape(text).to_s
    end

    private

    def link_addresses(html)
      document = Nokogiri::HTML5.fragment(html)
      document
        .xpath(".//text()")
        .each do |text|
          if !text.content.match?(URL) ||
               text.ancestors.any? { |node| NO_LINKS_IN.include?(node.name) }
            next
          end
          escaped = ERB::Util.html_escape(text.content).to_str
          text.replace(
            escaped.gsub(URL) { |url| %(<a href="#{url}" rel="nofollow noopener">#{url}</a>) },
          )
        end
      document.to_html
    end
  end
end
