# frozen_string_literal: true

module VolunteerCalls
  # Does what an {AnswerLink} names, through the same services as the card. They decide,
  # under the call's lock, whether it is still possible.
  class Answer
    SERVICES = {
      "accept" => "Accept",
      "confirm" => "Confirm",
      "decline" => "Decline",
      "drop_out" => "Release",
      "cover" => "Take",
    }.freeze

    # @param link [AnswerLink] current
    # @param guardian [Guardian] of the person whose link it is
    def initialize(link, guardian)
      @link = link
      @guardian = guardian
    end

    # @param reason [String, nil] why not, where the act takes one
    # @return [Boolean] whether it was done
    def give(reason: nil)
      @result =
        Claim.const_get(SERVICES.fetch(@link.act)).call(params: params(reason), guardian: @guardian)
      @result.success?
    end

    # @return [String, nil] why it was not done, in words, where the service says so
    def problem
      steps = @result.to_h.select { |name, _step| name.start_with?("result.") }.values
      refusal = steps.find(&:failure?)&.[](:reason)
      return Refusal.new(:overlap).message if refusal.is_a?(Array)
      refusal.message if refusal.is_a?(Refusal)
    end

    # @return [FieldErrors] what is wrong with what was sent
    def errors
      contract = @result[:params]
      contract&.errors&.any? ? FieldErrors.of_contract(contract) : FieldErrors.new
    end

    private

    def params(reason)
      return { slot_id: @link.slot.id, kind: "volunteer" } if @link.act == "cover"
      { claim_id: @link.claim.id, reason: reason }.compact
    end
  end
end
