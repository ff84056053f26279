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
        token = verifier.generate(claim.id, purpose: PURPOSE, expires_in: LIVES)
        "#{Discourse.base_url}#{path(claim.id)}?token=#{token}"
      end

      # @return [String] below the forum's address, for its person, logged in
      def self.path(claim_id) = "/volunteer-calls/claims/#{claim_id}.ics"

      # @return [Integer, nil] the claim that a token is for
      def self.read(token) = verifier.verified(token.to_s, purpose: PURPOSE)

      def self.verifier
        @verifier ||=
          ActiveSupport::MessageVerifier.new(
            Rails.application.key_generator.generate_key(PURPOSE),
            digest: "SHA256",
            serializer: JSON,
            url_safe: true,
          )
      end
      private_class_method :verifier
    end
  end
end
