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
      call_cancelled: 422,
      slot_withdrawn: 422,
      slot_past: 422,
      places_open: 422,
      answer_too_late: 422,
      cover_is_needed: 422,
      only_organisers: 403,
      nominee_unknown: 422,
      nominee_is_you: 422,
      nominee_cannot_be_asked: 422,
      nominee_asked_before: 422,
      nominee_has_claim: 422,
      too_many_nominations: 422,
      person_cannot_volunteer: 422,
      asked_again_before: 422,
      nothing_to_answer: 422,
      slot_not_over: 422,
      outcome_from_tomorrow: 422,
      outcome_recorded: 403,
      nobody_to_record: 422,
      too_many_links: 422,
      call_not_over: 422,
      nobody_to_thank: 422,
      own_claim: 422,
      claim_ended: 422,
      contact_without_email: 422,
      contact_not_asked: 422,
      contact_asked_just_now: 422,
      contact_asked_enough: 422,
      already_in_slot: 422,
      not_agreed_yet: 422,
      slot_unknown: 422,
      too_many_rows: 422,
      not_one_value: 422,
      slot_full: 409,
      overlap: 409,
      call_exists: 409,
      edited_meanwhile: 409,
    }.freeze

    # @return [Symbol]
    attr_reader :code
    # @return [String, nil] the input it is about
    attr_reader :field

    # @param code [Symbol] a key of STATUSES
    # @param field [String, nil] the input it is about, if it is about one
    # @param words [Hash] what stands in the sentence
    def initialize(code, field: nil, **words)
      @code = code
      @status = STATUSES.fetch(code)
      @field = field
      @words = words
    end

    # @return [Integer] HTTP status
    attr_reader :status

    # @return [String] a whole sentence in the reader's language
    def message = I18n.t("volunteer_calls.refusals.#{code}", **@words)

    def as_json(*) = { code: code.to_s, message: message }
  end
end
