# frozen_string_literal: true

module VolunteerCalls
  module Calendar
    # The signed address of one claim's calendar file, for e-mails: whoever has it can read when
    # and where that one slot is, and nothing else.
    module Link
      PURPOSE = "volunteer-calls-calendar"
      LIVES = 60.days

      # @param claim [Claim]
      # @return [String] absolute
      def self.url(claim)
        token = SignedToken.make(claim.id, purpose: PURPOSE, lives: LIVES)
        "#{Discourse.base_url}#{path(claim.id)}?token=#{token}"
      end

      # @return [String] below the forum's address, for its person, logged in
      def self.path(claim_id) = "/volunteer-calls/claims/#{claim_id}.ics"

      # @return [Integer, nil] the claim that a token is for
      def self.read(token) = SignedToken.read(token, purpose: PURPOSE)
    end
  end
end
