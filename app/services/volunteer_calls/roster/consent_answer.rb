# frozen_string_literal: true

module VolunteerCalls
  # The contact's answer to whether they want e-mails. The link is the permission; a yes holds
  # for the address that was asked, and counts changes from now on.
  class Roster::ConsentAnswer
    include Service::Base

    # @!method self.call(params:)
    #   @option params [String] :token of a {ConsentLink}
    #   @option params [Boolean] :wanted
    #   @return [Service::Base::Context] with :roster

    params do
      attribute :token, :string
      attribute :wanted, :boolean

      validates :token, presence: true
      validates :wanted, inclusion: [true, false]
    end

    model :link

    transaction do
      step :lock
      policy :can_be_answered
      step :answer
    end

    private

    def fetch_link(params:)
      link = Roster::ConsentLink.read(params.token)
      link if link&.roster
    end

    # The call as well: its contact's address must stay what it is meanwhile.
    def lock(link:)
      link.roster.call.lock!
      context[:roster] = link.roster.lock!
    end

    def can_be_answered(link:)
      link.state == :ask
    end

    def answer(roster:, params:)
      consent = Roster::Consent.new(roster)
      return consent.take_back unless params.wanted
      consent.give
      roster.tell_from_now(Roster::Standing.new(roster.call).snapshot, roster.call.version)
      roster.save!
      consent.record("roster_mail_confirmed")
    end
  end
end
