# frozen_string_literal: true

module PageObjects
  module Components
    # The card of a call in its topic. Finds everything anew each time.
    class VolunteerCall < PageObjects::Components::Base
      CARD = ".volunteer-call"

      def has_title?(text) = page.has_css?("#{CARD} .volunteer-call__title", text: text)

      # "2 places open", "All filled", "Closed", …
      def has_summary?(text) = page.has_css?("#{CARD} .volunteer-call__summary", text: text)

      def has_slot?(title) = page.has_css?("#{CARD} li h4, #{CARD} li h5", text: title)

      # What a slot says about itself, such as "2 people needed".
      def has_in_slot?(title, text)
        slot(title).has_text?(text)
      end

      def has_no_in_slot?(title, text)
        slot(title).has_no_text?(text)
      end

      def has_person?(title, name)
        slot(title).has_css?(".volunteer-call__person", text: name)
      end

      def has_no_person?(title, name)
        slot(title).has_no_css?(".volunteer-call__person", text: name)
      end

      # Whether somebody is shown as having said yes.
      def has_doing?(title, name)
        slot(title).has_css?(".volunteer-call__person", text: doing(name))
      end

      def has_no_doing?(title, name)
        slot(title).has_no_css?(".volunteer-call__person", text: doing(name))
      end

      # Clicks what a slot offers, by the words on the button.
      def click_in_slot(title, label)
        slot(title).find("button, a", text: label, match: :first).click
      end

      # Opens the menu beside a slot's button and takes what stands there.
      def choose_other_way(title, label)
        slot(title).find("[aria-label^='Other ways to help']").click
        slot(title).find("[role='menuitem']", text: label).click
      end

      # Finds somebody in the host's chooser of users.
      def choose_person(title, username)
        chooser = slot(title).find(".email-group-user-chooser")
        chooser.find(".select-kit-header").click
        chooser.find(".filter-input").fill_in(with: username)
        chooser.find(".select-kit-row[data-value='#{username}']").click
      end

      def has_button_in_slot?(title, label)
        slot(title).has_css?("button, a", text: label)
      end

      def has_no_button_in_slot?(title, label)
        slot(title).has_no_css?("button, a", text: label)
      end

      # Opens or closes the list of those who are behind a slot.
      def ask_who(title) = slot(title).find(".volunteer-call__faces").click

      def fill_in_slot(title, text)
        slot(title).find(".volunteer-call__ask input, .volunteer-call__ask textarea").fill_in(
          with: text,
        )
      end

      # Says of somebody whether they came.
      def say_came(title, name, choice)
        person = slot(title).find(".volunteer-call__person", text: name)
        person.find(".volunteer-call__came label", text: choice).click
      end

      # Asks somebody else to do it.
      def nominate(title, username)
        choose_other_way(title, "Nominate somebody…")
        choose_person(title, username)
        page.find(".volunteer-call__ask .btn-primary", text: "Nominate").click
      end

      # What concerns the whole card, above its slots.
      def has_notice?(text) = page.has_css?("#{CARD}__notice", text: text)

      def click_in_notice(label)
        page.find("#{CARD}__notice button", text: label).click
      end

      # Chooses from the organisers' menu.
      def manage(label)
        page.find("#{CARD}__summary button", text: "Manage").click
        page.find("#{CARD} [role='menuitem']", text: label).click
      end

      def fill_in_question(text)
        page.find("#{CARD}__ask.--call input").fill_in(with: text)
      end

      def answer_question(label)
        page.find("#{CARD}__ask.--call button", text: label).click
      end

      private

      def doing(name) = /\A\W*#{name}\s+is doing this/

      def slot(title)
        page.find("#{CARD} li", text: title, match: :first)
      end
    end
  end
end
