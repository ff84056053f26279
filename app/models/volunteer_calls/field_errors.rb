# frozen_string_literal: true

module VolunteerCalls
  # What is wrong with a call somebody sent, each error at the field it belongs to.
  class FieldErrors
    include Enumerable

    # More errors than anybody reads; those beyond it are not kept, so that a request
    # of nothing but nonsense costs little.
    LIMIT = 500

    # field: path as sent, e.g. "slots.1.ends_at"; code: stable, for programs;
    # message: translated; readings: instants a clock time could mean, or nil.
    Error =
      Struct.new(:field, :code, :message, :readings, keyword_init: true) do
        def as_json(*) = to_h.compact.as_json
      end

    # What is wrong with a service's parameters, in the same words as everything else.
    CONTRACT_CODES = { too_long: :too_long, blank: :missing, inclusion: :not_a_choice }.freeze

    # What a contract finds by itself has its own words.
    CONTRACT_SCOPES = { nobody_named: "invitations", too_many_names: "invitations" }.freeze

    # @param contract [Service::ContractBase] that isn't valid
    # @return [FieldErrors]
    def self.of_contract(contract)
      contract.errors.each_with_object(new) { |error, errors| errors.take(error) }
    end

    def initialize
      @errors = []
    end

    # @param error [ActiveModel::Error]
    def take(error)
      scope = CONTRACT_SCOPES[error.type]
      code = scope ? error.type : CONTRACT_CODES.fetch(error.type, :not_valid)
      add(error.attribute.to_s, code, scope: scope || "errors", **error.options.slice(:count))
    end

    # @param field [String] path, e.g. "slots.1.ends_at"
    # @param code [Symbol] key below `volunteer_calls.errors`, or of the scope
    # @param scope [String] key below `volunteer_calls`
    # @param readings [Array<Hash>, nil] `{ value: ISO 8601, label: String }`
    # @param values [Hash] what the message names
    def add(field, code, readings: nil, scope: "errors", **values)
      return if @errors.size >= LIMIT
      message = I18n.t("volunteer_calls.#{scope}.#{code}", **values)
      @errors << Error.new(field: field, code: code.to_s, message: message, readings: readings)
    end

    def each(&block) = @errors.each(&block)

    def empty? = @errors.empty?

    # @return [Boolean] whether this very field has an error already
    def on?(field) = any? { |error| error.field == field }

    # @return [Array<String>] each error with the name of its field, for clients that
    #   show no fields
    def full_messages = map { |error| full_message(error) }.uniq

    # @return [Hash] the answer to a request whose call can't be as it was sent
    def problem
      { errors: full_messages, error_type: "invalid_volunteer_call", fields: as_json }
    end

    private

    def full_message(error)
      slot, name = error.field.match(/\A(?:slots\.(\d+)\.?)?(.*)\z/m).captures
      values = { message: error.message, number: slot.to_i + 1, field: label(error, name) }
      return I18n.t("volunteer_calls.errors.at_field", **values) if slot.nil?
      return I18n.t("volunteer_calls.errors.at_whole_slot", **values) if name.empty?
      I18n.t("volunteer_calls.errors.at_slot", **values)
    end

    # The name of an unknown field is anybody's invention: said as it is, never looked up.
    def label(error, path)
      return path.truncate(50) if error.code == "unknown_field"
      name = path.split(".").last.to_s
      I18n.t("volunteer_calls.fields.#{name}", default: name.humanize)
    end
  end
end
