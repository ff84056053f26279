# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # The place after the last row of a page: the value the list is sorted by, and the row's
    # id. Opaque to whoever keeps it, and good only for the same sorting.
    class Cursor
      # What a value of each type may look like before PostgreSQL reads it.
      VALUES = {
        "timestamptz" =>
          /\A(-?infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})\z/,
        "integer" => /\A-?\d{1,9}\z/,
        "bigint" => /\A\d{1,18}\z/,
        "numeric" => /\A-?\d{1,12}(\.\d{1,10})?\z/,
        "text" => /\A[^\0]{0,1000}\z/m,
      }.freeze

      # @return [String] of the value, as PostgreSQL writes it
      attr_reader :value
      # @return [Integer]
      attr_reader :id

      # @param input [Input] `after`
      # @param sort [Sort]
      # @return [Cursor, nil] nil at the beginning
      def self.read(input, sort)
        text = input.text(:after)
        return if text.nil?
        name, value, id = JSON.parse(Base64.urlsafe_decode64(text))
        fits = name == sort.to_s && id.is_a?(Integer) && VALUES.fetch(sort.type).match?(value)
        fits ? new(sort, value, id) : input.wrong(:after, :not_a_place)
      rescue ArgumentError, JSON::ParserError, NoMethodError, TypeError
        input.wrong(:after, :not_a_place)
      end

      def initialize(sort, value, id)
        @sort = sort
        @value = value
        @id = id
      end

      def to_s = Base64.urlsafe_encode64([@sort.to_s, value, id].to_json, padding: false)
    end
  end
end
