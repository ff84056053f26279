# frozen_string_literal: true

module VolunteerCalls
  # Telling contacts who want it that their roster has changed. What is told is decided under the
  # roster's lock, and noted as told before it is sent, so that late, double or parallel runs tell
  # it once. Whoever the address belongs to by now is asked first, see {Roster::Consent}.
  module Roster::Telling
    AT_MOST_EVERY = 1.hour

    def self.run(now = Time.zone.now)
      one_by_one(unasked) { |id| ask(id, now) }
      one_by_one(due(now)) { |id| decide(id, now) }
    end

    # One that fails is reported and tried again next time; it keeps no other from its turn.
    def self.one_by_one(rosters)
      rosters
        .order(:id)
        .pluck(:id)
        .each do |id|
          PrivateRows.kept { yield id }
        rescue StandardError => e
          message = "The contact of a call for volunteers could not be told"
          Discourse.warn_exception(e, message: message, env: { roster_id: id })
        end
    end
    private_class_method :one_by_one

    # @param id [Integer] of a roster
    def self.ask(id, now = Time.zone.now)
      Roster.transaction do
        roster = unasked.lock("FOR UPDATE OF volunteer_call_rosters SKIP LOCKED").find_by(id: id)
        page = Roster::Page.of(roster) if roster
        next if page.nil? || page.over?
        consent = Roster::Consent.new(roster)
        consent.ask(roster.asked_by_id || roster.created_by_id, now) if consent.owed?(now)
      end
    end

    # @param id [Integer] of a roster
    def self.decide(id, now = Time.zone.now)
      Roster.transaction do
        # Whoever has it locked tells it.
        roster = due(now).lock("FOR UPDATE OF volunteer_call_rosters SKIP LOCKED").find_by(id: id)
        page = Roster::Page.of(roster) if roster
        next if page.nil?
        # The version before the state: a change in between is then looked at again.
        version = page.version
        snapshot = page.standing.snapshot
        change = Roster::Change.between(roster.told, snapshot) unless page.over?
        next roster.update!(told_version: version) if change.nil?
        roster.update!(told: snapshot, told_version: version, told_at: now)
        Jobs.enqueue(:tell_volunteer_call_contact, roster_id: id, change: change.to_h)
      end
    end

    # Whose address has neither confirmed nor been asked as often as may be.
    def self.unasked
      wanted.where("(#{Roster::Consent::GIVEN}) IS NOT TRUE").where(
        Roster::Consent::UNASKED,
        most: Roster::Consent::MOST,
      )
    end
    private_class_method :unasked

    def self.wanted
      Roster
        .joins(:call)
        .where(tell_contact: true)
        .where.not(volunteer_calls: { contact_email: nil })
    end
    private_class_method :wanted

    def self.due(now)
      wanted
        .where(Roster::Consent::GIVEN)
        .where("told_at IS NULL OR told_at <= ?", now - AT_MOST_EVERY)
        .where("volunteer_calls.version > told_version")
    end
    private_class_method :due
  end
end
