# frozen_string_literal: true

module VolunteerCalls
  # Signed statements that fit into an address: whoever has one can read it, nobody but the
  # forum can make one, and one made for a purpose says nothing where another is asked for.
  module SignedToken
    # @param values [Hash, Integer] JSON
    # @param purpose [String]
    # @param lives [ActiveSupport::Duration]
    # @return [String]
    def self.make(values, purpose:, lives:)
      verifier(purpose).generate(values, purpose: purpose, expires_in: lives)
    end

    # @return [Hash, Integer, nil] nil for one that wasn't made here, or has expired
    def self.read(token, purpose:) = verifier(purpose).verified(token.to_s, purpose: purpose)

    def self.verifier(purpose)
      @verifiers ||= Concurrent::Map.new
      @verifiers.compute_if_absent(purpose) do
        ActiveSupport::MessageVerifier.new(
          Rails.application.key_generator.generate_key(purpose),
          digest: "SHA256",
          serializer: JSON,
          url_safe: true,
        )
      end
    end
    private_class_method :verifier
  end
end
