# frozen_string_literal: true

module VolunteerCalls
  # The contact wants no more e-mails. The link is permission enough. An organiser can turn them
  # on again, but then the contact is asked first.
  class Roster::Stop
    include Service::Base

    # @!method self.call(params:)
    #   @option params [String] :token
    #   @return [Service::Base::Context] with :roster

    params do
      attribute :token, :string

      validates :token, presence: true
    end

    model :roster

    transaction do
      step :lock
      step :stop
    end

    private

    def fetch_roster(params:)
      Roster.of_token(params.token)
    end

    def lock(roster:)
      roster.lock!
    end

    def stop(roster:)
      Roster::Consent.new(roster).take_back if roster.tell_contact
    end
  end
end
