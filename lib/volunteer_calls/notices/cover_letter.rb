# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # "Cover needed": to the stand-bys, to those who do something else in the call, and to
    # the organisers, who each are told why they are asked.
    class CoverLetter < Letter
      # Beyond this many hours a number says nothing.
      HOURS = (1..72)

      def heading
        HOURS.cover?(hours) ? words(:heading, count: hours) : words(:heading_undated)
      end

      def intro
        freed = by_person? && event.action == "released" ? :dropped_out : :empty
        [words("freed.#{freed}"), words("asked.#{part}")]
      end

      # Why somebody drops out they say to all who are told; why somebody says no, or is taken
      # off, is not for those who are asked to step in.
      def quote = (super if event.action == "released")

      def why = words("why.#{part}")

      def buttons
        return [] if part == :same_slot
        [
          Button.new(
            label: I18n.t("volunteer_calls.answers.acts.cover"),
            url: AnswerLink.for_cover(slot, user).url,
            primary: true,
          ),
        ]
      end

      def deadline = nil

      def notes = buttons.any? ? super - [shared(:buttons)] : []

      # @return [Array<String>] names of the others who were asked
      def others
        return [] unless names.of_volunteers?
        ids = Notice.where(event_id: event.id, kind: kind.name).where.not(user_id: user.id)
        User
          .where(id: ids.select(:user_id))
          .order(:id)
          .limit(Facts::MOST_NAMES)
          .map { |other| PersonName.of(other) }
      end

      private

      def hours = starts_at && ((starts_at - Time.zone.now) / 1.hour).ceil

      # What the person does in the call.
      def part
        return :same_slot if claim&.state == "claimed"
        return :standby if claim&.state == "standby"
        return :last_resort if claim&.state == "last_resort"
        return :organiser if [call.topic.user_id, call.user_id].include?(user.id)
        :co_volunteer
      end
    end
  end
end
