# frozen_string_literal: true

require "csv"

module VolunteerCalls
  # A table as a CSV file that spreadsheets open as it is meant: UTF-8 with a byte order mark,
  # CRLF, and no cell that they take for a formula.
  #
  # Excel and LibreOffice take a cell for one when it begins with = + - or @, also after what
  # they skip: spaces, quotes, control characters. Where a forum's members separate columns by
  # semicolons or tabs, a new cell begins after these, and after a line break, within ours. An
  # apostrophe before the sign makes it text. Numbers stay numbers.
  class Spreadsheet
    BOM = "\uFEFF"
    # Rows that are read and written together.
    BATCH = 500

    # Full-width signs count in some languages. What can't be seen is skipped, but not over the
    # end of a line or column.
    SIGN = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]"
    SKIPPED = "(?:(?![\\t\\r\\n])[[:space:][:cntrl:]\\p{Cf}\"'`\u2018\u2019\u201C\u201D])*"
    FORMULA = /(\A|[;\t\r\n])(#{SKIPPED})(?=#{SIGN})/
    # Cells that begin with one of these are formulas to some, whatever follows.
    ODD_START = /\A(?=[\t\r\n\0])/

    # @param headings [Array<String>]
    # @param rows [Enumerable<Array>] text, numbers or nil
    def initialize(headings, rows)
      @headings = headings
      @rows = rows
    end

    # @yieldparam text [String] of some rows, one after the other
    def each
      return enum_for if !block_given?
      yield BOM + line(@headings)
      @rows.each_slice(BATCH) { |rows| yield rows.map { |row| line(row) }.join }
    end

    # @return [Object] the value, if it is text as a cell that is text
    def self.cell(value)
      return value unless value.is_a?(String)
      value = value.scrub.delete("\0")
      value.gsub(FORMULA, "\\1'\\2").sub(ODD_START, "'")
    end

    private

    def line(row) = CSV.generate_line(row.map { |value| self.class.cell(value) }, row_sep: "\r\n")
  end
end
