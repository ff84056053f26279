# frozen_string_literal: true

module VolunteerCalls
  # Whether whoever has the contact's address wants to be told of changes. An organiser wanting it
  # is not enough: the address may be wrong, or somebody else's. What is said holds for that one
  # address; a change of it begins anew. What changes something needs the roster's lock.
  class Roster::Consent
    # The same address is asked again no sooner, and no more often in all.
    AGAIN_AFTER = 1.day
    MOST = 3
    # Whatever the address is by then, and also when the link is made anew.
    MOST_OF_CALL = 5
    WITHIN = 1.week
    # In SQL, of the address a call has now: as {digest}.
    DIGEST = <<~SQL.squish
      encode(sha256(convert_to(lower(volunteer_calls.contact_email COLLATE "C"), 'UTF8')), 'hex')
    SQL
    # In SQL: it has confirmed.
    GIVEN = "volunteer_call_rosters.confirmed_digest = #{DIGEST}"
    # In SQL: no question waits for its answer, and it may be asked.
    UNASKED = <<~SQL.squish
      (volunteer_call_rosters.asked_digest = #{DIGEST}) IS NOT TRUE
      OR volunteer_call_rosters.ask_key IS NULL AND volunteer_call_rosters.asks < :most
    SQL

    # @return [String] what is kept of an address, however it is written; only Latin letters, as
    #   PostgreSQL does it whatever its locale
    def self.digest(address) = Digest::SHA256.hexdigest(address.downcase(:ascii))

    # @param roster [Roster]
    # @param call [Call] its call
    def initialize(roster, call = roster.call)
      @roster = roster
      @address = call.contact_email.presence
    end

    # @return [Symbol, nil] :confirmed, :waiting for an answer, :unasked as yet; nil when nobody
    #   wants to tell
    def state
      return if !@roster.tell_contact || @address.nil?
      return :confirmed if confirmed?
      waiting? ? :waiting : :unasked
    end

    # @return [Boolean]
    def confirmed? = !@address.nil? && @roster.confirmed_digest == digest

    # @return [Boolean] whether the question, as it was sent, can be answered
    def waiting? = !confirmed? && !@roster.ask_key.nil? && same_address?

    # @return [Boolean] whether to ask without being told to: nobody has been asked, or another one
    def owed?(now = Time.zone.now) = state == :unasked && may_ask?(now)

    # @return [Boolean]
    def may_ask?(now = Time.zone.now) = !ask_from.nil? && ask_from <= now

    # @return [Time, nil] from when the address may be asked; nil for never
    def ask_from
      return @ask_from if defined?(@ask_from)
      own = same_address? ? after_own_asks : Time.zone.at(0)
      own = nil if refused?
      @ask_from = own && [own, after_asks_of_call].max
    end

    # Sends the question.
    #
    # @param actor_id [Integer] who wants to tell
    def ask(actor_id, now = Time.zone.now)
      @roster.update!(
        asked_by_id: actor_id,
        asked_at: now,
        asks: same_address? ? @roster.asks + 1 : 1,
        asked_digest: digest,
        ask_key: SecureRandom.hex(16),
      )
      Event.create!(call_id: @roster.call_id, actor_id: actor_id, action: "roster_mail_asked")
      Jobs.enqueue(:ask_volunteer_call_contact, roster_id: @roster.id)
    end

    # Whoever has the address wants it; the question is answered.
    def give(now = Time.zone.now)
      @roster.assign_attributes(
        confirmed_at: now,
        confirmed_digest: digest,
        ask_key: nil,
        asks: 0,
        asked_at: nil,
      )
    end

    # They don't want it, or not any more. Who never wanted it isn't asked again, by whatever
    # link: it is kept in the history.
    def take_back
      refused = digest if @address && !confirmed?
      @roster.tell_no_more
      @roster.update!(
        confirmed_at: nil,
        confirmed_digest: nil,
        ask_key: nil,
        asked_digest: @address && digest,
      )
      record("roster_mail_off", refused: refused)
    end

    # Notes what the contact did, who has no account.
    def record(action, **data)
      Event.create!(
        call_id: @roster.call_id,
        actor_id: Discourse::SYSTEM_USER_ID,
        action: action,
        data: {
          by_contact: true,
          **data.compact,
        },
      )
    end

    private

    def digest = @digest ||= self.class.digest(@address)

    def same_address? = !@address.nil? && @roster.asked_digest == digest

    def refused?
      said = Event.where(call_id: @roster.call_id, action: "roster_mail_off")
      !@address.nil? && said.exists?(["data ->> 'refused' = ?", digest])
    end

    def after_own_asks
      return if @roster.asks >= MOST
      @roster.asked_at ? @roster.asked_at + AGAIN_AFTER : Time.zone.at(0)
    end

    def after_asks_of_call
      of_call = Event.where(call_id: @roster.call_id, action: "roster_mail_asked")
      oldest = of_call.order(created_at: :desc).offset(MOST_OF_CALL - 1).pick(:created_at)
      oldest ? oldest + WITHIN : Time.zone.at(0)
    end
  end
end
