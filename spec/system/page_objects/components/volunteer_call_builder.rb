# frozen_string_literal: true

module PageObjects
  module Components
    # The builder of a call, and its strip in the composer.
    class VolunteerCallBuilder < PageObjects::Components::Base
      BUILDER = ".volunteer-call-builder"

      def open_from_composer
        page.find(".toolbar-menu__options-trigger").click
        page.find(".dropdown-menu button", text: "Call for volunteers").click
        page.has_css?(BUILDER)
      end

      def paste(text)
        page.find("#{BUILDER} textarea").fill_in(with: text)
        choose("Find the slots")
      end

      # Clicks a button of the builder by its words.
      def choose(label)
        page.find("#{BUILDER} button", text: label, match: :first).click
      end

      def has_field_with?(label, value)
        page.find(BUILDER).has_field?(label, with: value)
      end

      def fill(label, value, number: 0)
        page.find(BUILDER).all(:field, label, minimum: number + 1)[number].fill_in(with: value)
      end

      def has_text_of_invitation?(text) = page.has_css?(BUILDER, text: text)

      # What is to become of somebody in a slot, before it is saved.
      def has_change?(title, text)
        page.find("#{BUILDER}__change", text: title).has_text?(text)
      end

      def has_error?(text) = page.has_css?("#{BUILDER} [role='alert'], #{BUILDER} a", text: text)

      def has_no_builder? = page.has_no_css?(BUILDER)

      def has_strip?(text) = page.has_css?("#reply-control", text: text)
    end
  end
end
