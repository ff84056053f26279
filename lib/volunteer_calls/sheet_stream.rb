# frozen_string_literal: true

module VolunteerCalls
  # A table as the body of an answer, made while it is sent. By then the request is over: its
  # language, and on machines with several forums the forum, are kept from before.
  class SheetStream
    # @param spreadsheet [Spreadsheet]
    def initialize(spreadsheet)
      @spreadsheet = spreadsheet
      @locale = I18n.locale
      @forum = RailsMultisite::ConnectionManagement.current_db if multisite?
    end

    # @yieldparam text [String]
    def each(&block)
      I18n.with_locale(@locale) { in_forum { @spreadsheet.each(&block) } }
    end

    private

    def multisite? = defined?(RailsMultisite::ConnectionManagement)

    def in_forum(&block)
      multisite? ? RailsMultisite::ConnectionManagement.with_connection(@forum, &block) : yield
    end
  end
end
