# frozen_string_literal: true

module PageObjects
  module Components
    # The page of who claimed what. Finds everything anew each time.
    class VolunteerTracker < PageObjects::Components::Base
      ROW = ".volunteer-tracker__table tbody tr"

      def visit(query = nil) = page.visit("/volunteer-calls/tracker#{"?#{query}" if query}")

      # Exactly these people, in any order.
      def has_people?(*names)
        page.has_css?("#{ROW} td.--person", count: names.size) &&
          names.all? { |name| page.has_css?("#{ROW} td.--person", text: name) }
      end

      # These people, in this order.
      def has_css_order?(*names)
        names.each_with_index.all? do |name, index|
          page.has_css?("#{ROW}:nth-child(#{index + 1}) td.--person", text: name)
        end
      end

      def people
        page.find(ROW, match: :first)
        page.all("#{ROW} td.--person").map(&:text)
      end

      def search(text) = page.find("input[type=search]").fill_in(with: text)

      def searched = page.find("input[type=search]").value

      def sort_by(column) = page.find("th button", text: column).click

      def select_all = page.find("th.--select input").click

      # Takes what stands in the menu of somebody's row.
      def manage(name, label)
        row(name).find("[aria-haspopup=menu]").click
        row(name).find("[role=menuitem]", text: label).click
      end

      def open_history(name) = row(name).find(".volunteer-tracker__history").click

      # What the history says, newest first.
      def history
        page.find(".volunteer-history__event", match: :first)
        page.all(".volunteer-history__event > b").map(&:text)
      end

      # What the focus is on says.
      def focused = page.evaluate_script("document.activeElement.textContent")

      # Finds somebody in the host's chooser of users.
      def choose_person(username)
        page.find(".volunteer-tracker__question .select-kit-header").click
        page.find(".select-kit .filter-input").fill_in(with: username)
        page.find(".select-kit-row[data-value='#{username}']").click
      end

      private

      def row(name) = page.find(ROW, text: name)
    end
  end
end
