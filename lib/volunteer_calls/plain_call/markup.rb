# frozen_string_literal: true

module VolunteerCalls
  class PlainCall
    # The slots in a post's cooked HTML. This is added after the host's sanitiser, so
    # everything people typed is escaped here, by Rails' own tag builder.
    class Markup
      # The element around it; pages with the live card hide it by this name.
      CSS_CLASS = "volunteer-call-plain"
      ADDRESS = %r{\Ahttps?://\S+\z}i

      # Host filter `after_post_cook`, for every cook from the first to each rebake.
      #
      # @param post [Post] possibly not saved yet
      # @param cooked [String]
      # @return [String] with the call of the topic behind it, if this is the first post
      def self.append(post, cooked)
        return cooked unless SiteSetting.volunteer_calls_enabled
        return cooked if post.topic_id.nil? || !post.is_first_post?
        # Everybody reads the same HTML.
        I18n.with_locale(SiteSetting.default_locale) do
          call = PlainCall.of_topic(post.topic_id)
          call ? "#{cooked}\n#{new(call)}" : cooked
        end
      end

      # Host event `reduce_excerpt`: excerpts are about the post's own words.
      def self.remove(fragment) = fragment.css(".#{CSS_CLASS}").remove

      # @param call [PlainCall]
      def initialize(call)
        @call = call
      end

      # @return [String]
      def to_s
        tag.div(class: CSS_CLASS) do
          lines([tag.h3(@call.heading), facts(@call.facts), tag.ol(lines(slots)), invitation])
        end
      end

      private

      def slots
        @call.slots.map do |slot|
          tag.li do
            lines(
              [
                tag.p(tag.strong(link(slot.title, slot.url))),
                facts(slot.facts),
                *paragraphs(slot.description),
              ],
            )
          end
        end
      end

      def facts(facts)
        return if facts.empty?
        tag.ul(lines(facts.map { |fact| tag.li(join([fact.label, ": ", value(fact.value)])) }))
      end

      # An online place is an address to follow.
      def value(text) = ADDRESS.match?(text) ? link(text, text, rel: "nofollow noopener ugc") : text

      def paragraphs(text)
        text.to_s.split(/\n{2,}/).map { |part| tag.p(join(part.split("\n"), tag.br)) }
      end

      def invitation = tag.p(link(@call.invitation, @call.topic_url))

      def link(text, url, **attributes) = tag.a(text, href: url, **attributes)

      def lines(parts) = join(parts.compact, "\n")

      def join(parts, between = nil) = helpers.safe_join(parts, between)

      def tag = helpers.tag

      def helpers = ActionController::Base.helpers
    end
  end
end
