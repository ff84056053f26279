# frozen_string_literal: true

module VolunteerCalls
  # Why something is not possible now: a stable code for programs, words for people,
  # an HTTP status for the API. Every refusal there is stands in STATUSES.
  class Refusal
    STATUSES = {
      logged_out: 403,
      silenced: 403,
      suspended: 403,
      not_in_group: 403,
      topic_deleted: 422,
      topic_closed: 422,
      topic_archived: 422,
      volunteering_closed: 422,
      slot_withdrawn: 422,
      slot_past: 422,
      places_open: 422,
      slot_full: 409,
      overlap: 409,
      call_exists: 409,
    }.freeze

    # @return [Symbol]
    attr_reader :code

    # @param code [Symbol] a key of STATUSES
    def initialize(code)
      @code = code
      @status = STATUSES.fetch(code)
    end

    # @return [Integer] HTTP status
    attr_reader :status

    # @return [String] a whole sentence in the reader's language
    def message = I18n.t("volunteer_calls.refusals.#{code}")

    def as_json(*) = { code: code.to_s, message: message }
  end
end
