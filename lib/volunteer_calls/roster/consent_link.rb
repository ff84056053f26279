# frozen_string_literal: true

module VolunteerCalls
  # The signed link in the one e-mail that asks the contact whether they want more of them. It is
  # about one address and one roster as they were: it dies when either becomes another one, when
  # nobody wants to tell any more, when it was asked anew, and with its own use.
  class Roster::ConsentLink
    PURPOSE = "volunteer-calls-roster-consent"
    LIVES = 14.days
    # Who has just said yes, perhaps twice, is led on to the roster. Later the e-mail may have been
    # passed on, and the roster's own address is not for everybody who has it.
    LEADS_ON_FOR = 10.minutes

    # @return [Roster, nil] nil when it is gone
    attr_reader :roster

    # @param roster [Roster] whose contact is being asked
    # @return [ConsentLink]
    def self.of(roster)
      new(roster.id, roster.ask_key, stamp(roster))
    end

    # @return [ConsentLink, nil] nil when the token was not made here, or has expired
    def self.read(token)
      id, key, stamp = SignedToken.read(token, purpose: PURPOSE)
      new(id, key, stamp) if id
    end

    # Of the address and of the roster's own link, neither of which it tells.
    def self.stamp(roster)
      Roster::Consent.digest("#{roster.token} #{roster.call.contact_email}").first(32)
    end

    def initialize(roster_id, key, stamp)
      @key = key
      @stamp = stamp
      @roster = Roster.find_by(id: roster_id)
    end

    # @return [String] fit for an address
    def token = SignedToken.make([@roster.id, @key, @stamp], purpose: PURPOSE, lives: LIVES)

    # @return [String] absolute
    def url = "#{Discourse.base_url}/volunteer-calls/roster-mails/#{token}"

    # @return [Boolean] whether the yes was only just said
    def just_answered? = !!@roster.confirmed_at&.>(LEADS_ON_FOR.ago)

    # Reads the roster again.
    #
    # @return [Symbol] :unknown, :ask, :confirmed, or :overtaken by what happened since
    def state
      return :unknown if @roster.nil?
      @roster.reload
      return :overtaken if self.class.stamp(@roster) != @stamp
      consent = Roster::Consent.new(@roster)
      return consent.state if consent.state == :confirmed
      consent.state == :waiting && @roster.ask_key == @key ? :ask : :overtaken
    end
  end
end
