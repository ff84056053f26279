# frozen_string_literal: true

module VolunteerCalls
  # What is wrong with a call somebody sent, each error at the field it belongs to.
  class FieldErrors
    include Enumerable

    # field: path as sent, e.g. "slots.1.ends_at"; code: stable, for programs;
    # message: translated; readings: instants a clock time could mean, or nil.
    Error =
      Struct.new(:field, :code, :message, :readings, keyword_init: true) do
        def as_json(*) = to_h.compact.as_json
      end

    def initialize
      @errors = []
    end

    # @param field [String] path, e.g. "slots.1.ends_at"
    # @param code [Symbol] key below `volunteer_calls.errors`
    # @param readings [Array<Hash>, nil] `{ value: ISO 8601, label: String }`
    # @param values [Hash] what the message names
    def add(field, code, readings: nil, **values)
      message = I18n.t("volunteer_calls.errors.#{code}", **values)
      @errors << Error.new(field: field, code: code.to_s, message: message, readings: readings)
    end

    def each(&block) = @errors.each(&block)

    def empty? = @errors.empty?

    # @return [Boolean] whether this very field has an error already
    def on?(field) = any? { |error| error.field == field }

    # @return [Array<String>] each error with the name of its field, for clients that
    #   show no fields
    def full_messages = map { |error| full_message(error) }.uniq

    private

    def full_message(error)
      name = error.field.split(".").last
      label = I18n.t("volunteer_calls.fields.#{name}", default: name.humanize)
      number = error.field[/\Aslots\.(\d+)/, 1]
      if number
        I18n.t(
          "volunteer_calls.errors.at_slot",
          number: number.to_i + 1,
          field: label,
          message: error.message,
        )
      else
        I18n.t("volunteer_calls.errors.at_field", field: label, message: error.message)
      end
    end
  end
end
