# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # A letter as core's message builder takes it: from whom, where replies go, how to
    # unsubscribe, and both parts.
    class Envelope
      # @param letter [Letter]
      def initialize(letter)
        @letter = letter
        @topic = letter.call.topic
      end

      # @return [Hash]
      def to_h
        {
          subject: @letter.private? ? hidden(:subject) : @letter.subject,
          body: part(:text),
          html_override: +part(:html),
          from_alias: from_alias,
          locale: I18n.locale,
          # Without it core's builder leaves the rest out.
          url: @letter.url,
          topic_id: @topic.id,
          include_respond_instructions: false,
          add_unsubscribe_link: true,
          unsubscribe_url: @topic.first_post.unsubscribe_url(@letter.user),
        }
      end

      # What is answered to goes into the topic. Core would do this for a mail about a post,
      # but then count ours as the post's one mail to this person.
      #
      # @return [String, nil]
      def reply_to
        address = SiteSetting.reply_by_email_address
        return if @letter.kind.unseen? || !SiteSetting.reply_by_email_enabled? || address.blank?
        post = @topic.first_post
        key = PostReplyKey.create_or_find_by!(post_id: post.id, user_id: @letter.user.id).reply_key
        address.gsub("%{reply_key}", key)
      end

      private

      def from_alias
        return if !@letter.by_person? || !@letter.names.actor? || @letter.private?
        I18n.t("email_from", user_name: @letter.actor_name, site_name: Email.site_title)
      end

      def part(format)
        ActionController::Base.render(
          template: "volunteer_calls/notices/#{@letter.private? ? "hidden" : "letter"}",
          layout: false,
          formats: [format],
          locals: {
            letter: @letter,
          },
        )
      end

      def hidden(key) = I18n.t("volunteer_calls.notices.hidden.#{key}")
    end
  end
end
