# frozen_string_literal: true

module VolunteerCalls
  # One action on several claims, each by its own service as if it were the only one: what can't
  # be done to one is said, and keeps the others from nothing.
  class Claim::Bulk
    # More would keep the browser waiting, and locks a call at a time.
    MOST = 100

    ACTIONS = %w[remove remind promote attended no_show].freeze

    # @return [Hash] :id, :ok and, in words, the :error
    Result = Struct.new(:id, :ok, :error)

    # @param action [String] one of {ACTIONS}
    # @param guardian [Guardian] of who does it
    # @param reason [String, nil] private, for the organisers; where something is taken away
    def initialize(action, guardian:, reason: nil)
      @action = action
      @guardian = guardian
      @reason = reason
    end

    # @param ids [Array<Integer>] of claims
    # @return [Array<Result>] in the same order
    def run(ids)
      claims = Claim.where(id: ids).index_by(&:id)
      ids.map { |id| claims[id] ? one(claims[id]) : Result.new(id, false, text(:unknown)) }
    end

    private

    def one(claim)
      # Told apart from what isn't there by nobody who may not know of it.
      return Result.new(claim.id, false, text(:unknown)) unless organiser?(claim)
      result = perform(claim)
      return Result.new(claim.id, true) if result.success?
      Result.new(claim.id, false, problem(result))
    end

    def organiser?(claim) = @guardian.can_manage_volunteer_call?(claim.call)

    def perform(claim)
      service, params =
        case @action
        when "remove"
          [Claim::Release, { claim_id: claim.id, reason: @reason }]
        when "remind"
          [Claim::Remind, { claim_id: claim.id }]
        when "promote"
          [Claim::Assign, { slot_id: claim.slot_id, username: claim.user&.username.to_s }]
        else
          [Claim::RecordOutcome, { claim_id: claim.id, outcome: @action }]
        end
      service.call(params: params, guardian: @guardian)
    end

    # Where a service says why in words, they are said; otherwise what it means for this action.
    def problem(result)
      steps = result.to_h.select { |name, _step| name.start_with?("result.") }.values
      failed = steps.find(&:failure?)
      reason = failed && failed[:reason]
      return text(:overlap) if reason.is_a?(Array)
      return reason.message if reason.is_a?(Refusal)
      return Refusal.new(:slot_full).message if result["result.policy.seat_free"]&.failure?
      text(@action)
    end

    def text(key) = I18n.t("volunteer_calls.bulk.#{key}")
  end
end
