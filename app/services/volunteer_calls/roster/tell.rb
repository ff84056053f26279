# frozen_string_literal: true

module VolunteerCalls
  # Whether the contact is told by e-mail when the roster changes. To turn it on makes the
  # link, which the e-mails carry, and asks the contact, who hears nothing until they say yes.
  class Roster::Tell
    include Service::Base
    include Roster::Keeping

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [Boolean] :tell_contact
    #   @return [Service::Base::Context] with :roster, nil when there is none and shall be none

    params do
      attribute :topic_id, :integer
      attribute :tell_contact, :boolean

      validates :topic_id, presence: true
      validates :tell_contact, inclusion: [true, false]
    end

    model :volunteer_call
    policy :can_manage

    transaction do
      step :lock_call
      policy :has_address
      policy :may_be_asked
      step :make_roster
      step :change
      step :ask
    end

    private

    def has_address(volunteer_call:, params:)
      !params.tell_contact || volunteer_call.contact_email.present?
    end

    # Not those who said no, or never answered.
    def may_be_asked(roster:, volunteer_call:, params:)
      return true if !params.tell_contact || roster&.tell_contact
      asked = roster || Roster.new(call_id: volunteer_call.id)
      consent = Roster::Consent.new(asked, volunteer_call)
      consent.confirmed? || consent.waiting? || !consent.ask_from.nil?
    end

    def make_roster(roster:, volunteer_call:, params:, guardian:)
      return if roster || !params.tell_contact
      made = Roster.new(call: volunteer_call, created_by_id: guardian.user.id)
      made.renew_token
      made.save!
      record("roster_created")
      context[:roster] = made
    end

    def change(roster:, volunteer_call:, params:)
      return if roster.nil? || roster.tell_contact == params.tell_contact
      if params.tell_contact
        roster.tell_from_now(Roster::Standing.new(volunteer_call).snapshot, volunteer_call.version)
      else
        roster.tell_contact = false
      end
      roster.save!
      record(params.tell_contact ? "roster_mail_on" : "roster_mail_off")
    end

    # What the limits hold back, {Roster::Telling} does later.
    def ask(roster:, volunteer_call:, guardian:)
      consent = roster && Roster::Consent.new(roster, volunteer_call)
      consent.ask(guardian.user.id) if consent&.owed?
    end
  end
end
