# frozen_string_literal: true

module VolunteerCalls
  # Asks the contact once more whether they want e-mails, within the limits of {Roster::Consent}.
  class Roster::AskAgain
    include Service::Base
    include Roster::Keeping

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @return [Service::Base::Context] with :roster

    params do
      attribute :topic_id, :integer

      validates :topic_id, presence: true
    end

    model :volunteer_call
    policy :can_manage

    transaction do
      step :lock_call
      policy :waits
      policy :may_ask
      step :ask
    end

    private

    def waits(roster:, volunteer_call:)
      state = roster && Roster::Consent.new(roster, volunteer_call).state
      %i[waiting unasked].include?(state)
    end

    def may_ask(roster:, volunteer_call:)
      Roster::Consent.new(roster, volunteer_call).may_ask?
    end

    def ask(roster:, volunteer_call:, guardian:)
      Roster::Consent.new(roster, volunteer_call).ask(guardian.user.id)
    end
  end
end
