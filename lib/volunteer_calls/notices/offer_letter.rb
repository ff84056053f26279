# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # "There is a place for you": to who stands by, or said "only if nobody else can".
    class OfferLetter < Letter
      def subject =
        last_resort? ? words("last_resort.#{starts_at ? :subject : :subject_undated}") : super

      def heading = last_resort? ? words("last_resort.heading") : super

      def intro = last_resort? ? [words("last_resort.intro")] : super

      def why = last_resort? ? words("last_resort.why") : super

      private

      def last_resort? = claim&.kind == "last_resort"

      # What is said of the line isn't for those who stand outside of it.
      def words(key, **options) = key == :notes && last_resort? ? super("last_resort.notes") : super
    end
  end
end
