# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # To somebody who can't see the topic any more, that nobody counts on them there. It says
    # what they knew, the slot and when it is, leads nowhere and takes no answer.
    class OutOfReachLetter < Letter
      def facts =
        super.select { |fact| fact.label == I18n.t("volunteer_calls.notices.labels.when") }

      def quote = nil

      def notes = []

      def leads_to_call? = false

      def url = Discourse.base_url
    end
  end
end
