# frozen_string_literal: true

module VolunteerCalls
  # Takes the contact's link away, and with it the e-mails.
  class Roster::Revoke
    include Service::Base
    include Roster::Keeping

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @return [Service::Base::Context]

    params do
      attribute :topic_id, :integer

      validates :topic_id, presence: true
    end

    model :volunteer_call
    policy :can_manage

    transaction do
      step :lock_call
      step :revoke
    end

    private

    def revoke(roster:)
      return if roster.nil?
      roster.destroy!
      record("roster_revoked")
    end
  end
end
