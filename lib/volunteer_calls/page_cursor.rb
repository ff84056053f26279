# frozen_string_literal: true

module VolunteerCalls
  # Where a page of a list ended: the values its rows are sorted by, opaque to whoever sends
  # it back.
  module PageCursor
    # @param values [Array] strings, numbers, true, false or nil
    # @return [String]
    def self.write(values) = Base64.urlsafe_encode64(values.to_json, padding: false)

    # @param text [String, nil]
    # @param size [Integer] how many values there are
    # @return [Array, nil] nil for what was not written here
    def self.read(text, size)
      values = JSON.parse(Base64.urlsafe_decode64(text.to_s))
      values if values.is_a?(Array) && values.size == size
    rescue ArgumentError, JSON::ParserError
      nil
    end
  end
end
