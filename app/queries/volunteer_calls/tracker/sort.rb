# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # What a list is sorted by, and which way. Rows with the same value are in the order of
    # their ids, so that every row has one place.
    class Sort
      # sql: what is compared; type: of it; direction: unless another one is asked for
      Key = Struct.new(:sql, :type, :direction)

      # @return [String] what is compared
      delegate :sql, :type, to: :@key

      # @param input [Input] `sort`, `direction`
      # @param keys [Hash{String => Key}] by name; the first one unless another is asked for
      # @return [Sort]
      def self.read(input, keys)
        name = input.choice(:sort, keys.keys, default: keys.keys.first) || keys.keys.first
        direction = input.choice(:direction, %w[asc desc], default: keys[name].direction)
        new(name, keys[name], direction || keys[name].direction)
      end

      def initialize(name, key, direction)
        @name = name
        @key = key
        @direction = direction
      end

      # @param id [String] column
      # @return [String] for ORDER BY
      def order(id) = "#{sql} #{@direction}, #{id} #{@direction}"

      # @param id [String] column
      # @param cursor [Cursor]
      # @return [Array] a condition: what comes after that place
      def after(id, cursor)
        sign = @direction == "asc" ? ">" : "<"
        ["(#{sql}, #{id}) #{sign} (CAST(? AS #{type}), ?)", cursor.value, cursor.id]
      end

      # @return [String] the name of this order
      def to_s = "#{@name} #{@direction}"
    end
  end
end
