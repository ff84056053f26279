# frozen_string_literal: true

module VolunteerCalls
  # The secret link with which the contact, who has no account, reads who does what; and
  # whether they are told by e-mail when that changes, which they must have said yes to. See docs/decisions/roster-by-secret-link.md.
  class Roster < ActiveRecord::Base
    self.table_name = "volunteer_call_rosters"
    self.filter_attributes += %i[token ask_key]

    # Bytes of a token: not to be guessed, so it needs no log-in.
    SECRET = 32
    # The contact opens the page more often than anybody wants to know.
    OPENED_EVERY = 1.minute

    # In SQL: whether the call of `:topic_id` has one. Depends on no row, so it is read once for
    # a statement.
    EXISTS = <<~SQL
      EXISTS (
        SELECT 1 FROM volunteer_call_rosters
        WHERE call_id = (SELECT id FROM volunteer_calls WHERE topic_id = :topic_id)
      )
    SQL

    belongs_to :call, class_name: "VolunteerCalls::Call", inverse_of: :roster

    # @return [Roster, nil]
    def self.of_token(token) = find_by(token: token.to_s)

    # Makes the address another one; whoever had the old one sees nothing any more.
    def renew_token
      self.token = SecureRandom.urlsafe_base64(SECRET)
    end

    # @return [String] below the forum's host
    def path = "#{Discourse.base_path}/volunteer-calls/roster/#{token}"

    # @return [String] absolute, for what leaves the forum
    def url = "#{Discourse.base_url_no_prefix}#{path}"

    # @return [String] absolute; where the contact stops the e-mails
    def stop_url = "#{url}/stop"

    # Tells the contact of what changes from now on.
    #
    # @param snapshot [Hash] see {Standing#snapshot}
    def tell_from_now(snapshot, version)
      assign_attributes(tell_contact: true, stopped_at: nil, told: snapshot, told_version: version)
    end

    # The contact wants none of it.
    def tell_no_more(now = Time.zone.now) = assign_attributes(tell_contact: false, stopped_at: now)

    # Notes that the contact has seen the page; not each time.
    def note_opening(now = Time.zone.now)
      self
        .class
        .where(id: id)
        .where("opened_at IS NULL OR opened_at <= ?", now - OPENED_EVERY)
        .update_all(opened_at: now)
    end

    # @return [Hash] for organisers, see `RosterPayload` in roster-api.ts
    def payload
      consent = Roster::Consent.new(self)
      {
        url: url,
        created_at: created_at.utc.iso8601,
        opened_at: opened_at&.utc&.iso8601,
        tells_contact: tell_contact,
        consent: consent.state&.to_s,
        asked_at: asked_at&.utc&.iso8601,
        ask_from: consent.ask_from&.utc&.iso8601,
        confirmed_at: confirmed_at&.utc&.iso8601,
        told_at: told_at&.utc&.iso8601,
        stopped_at: stopped_at&.utc&.iso8601,
      }
    end
  end
end
