# frozen_string_literal: true

module VolunteerCalls
  # The secret address with which somebody's calendar program reads their commitments. See
  # docs/decisions/calendar-files.md.
  class Feed < ActiveRecord::Base
    self.table_name = "volunteer_call_feeds"
    self.filter_attributes += %i[nonce digest]

    PURPOSE = "volunteer-calls-feed"
    # Bytes: not to be guessed, so it needs no log-in.
    SECRET = 32

    belongs_to :user, class_name: "::User"

    # @param token [String, nil]
    # @return [Feed, nil]
    def self.of_token(token) = find_by(digest: digest_of(token.to_s))

    # Makes somebody's address, or another one; the old one opens nothing any more.
    #
    # @return [Feed]
    def self.renew(user)
      nonce = SecureRandom.urlsafe_base64(SECRET)
      values = { user_id: user.id, nonce: nonce, digest: digest_of(token_of(nonce)) }
      upsert(values, unique_by: :user_id, update_only: %i[nonce digest])
      find_by!(user_id: user.id)
    end

    def self.digest_of(token) = Digest::SHA256.hexdigest(token)
    private_class_method :digest_of

    def self.token_of(nonce)
      key = Rails.application.key_generator.generate_key(PURPOSE)
      Base64.urlsafe_encode64(OpenSSL::HMAC.digest("SHA256", key, nonce), padding: false)
    end
    private_class_method :token_of

    # @return [User, nil] nil while the account is not in use
    def reader = (user if user&.active && !user.staged && !user.suspended?)

    # @return [String, nil] absolute; nil when the forum's secret was changed since
    def url
      token = self.class.send(:token_of, nonce)
      return unless self.class.send(:digest_of, token) == digest
      "#{Discourse.base_url}/volunteer-calls/mine.ics?token=#{token}"
    end

    # @return [Hash] for its owner, see `FeedPayload` in types
    def payload = { url: url, created_at: updated_at.utc.iso8601 }
  end
end
