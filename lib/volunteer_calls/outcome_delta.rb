# frozen_string_literal: true

module VolunteerCalls
  # A {Delta} of who came. That somebody didn't is not everybody's to know: to all it looks as
  # if nothing had been said of them, and `outcome` tells those who may know to read again.
  class OutcomeDelta < Delta
    # @param claim [Claim] as it is now
    # @param was [String] its state before
    def initialize(seating, claim, was:)
      super(seating, [claim])
      @seen = [claim.state, was].include?("attended")
    end

    # @return [Hash]
    def for_all = super.merge(outcome: true)

    private

    def public_claims = @seen ? super : []

    def for_all_says_everything? = false
  end
end
