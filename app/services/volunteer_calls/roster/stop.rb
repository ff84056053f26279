# frozen_string_literal: true

module VolunteerCalls
  # The contact wants no more e-mails. The link is permission enough; only an organiser can
  # turn them on again.
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
      return unless roster.tell_contact
      roster.update!(tell_contact: false, stopped_at: Time.zone.now)
      Event.create!(
        call_id: roster.call_id,
        actor_id: Discourse::SYSTEM_USER_ID,
        action: "roster_mail_off",
        data: {
          by_contact: true,
        },
      )
    end
  end
end
