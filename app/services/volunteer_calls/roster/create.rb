# frozen_string_literal: true

module VolunteerCalls
  # Makes the link with which a call's contact reads the roster. There is one for a call:
  # asked again it is the same, unless it shall be renewed.
  class Roster::Create
    include Service::Base
    include Roster::Keeping

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @option params [Boolean] :renew another address; the old one opens nothing any more
    #   @return [Service::Base::Context] with :roster and :created

    params do
      attribute :topic_id, :integer
      attribute :renew, :boolean, default: false

      validates :topic_id, presence: true
    end

    model :volunteer_call
    policy :can_manage

    transaction do
      step :lock_call
      step :create
    end

    private

    def create(roster:, volunteer_call:, params:, guardian:)
      context[:created] = roster.nil?
      return if roster && !params.renew
      roster ||= Roster.new(call: volunteer_call)
      roster.renew_token
      roster.assign_attributes(created_by_id: guardian.user.id, opened_at: nil)
      roster.save!
      record(context[:created] ? "roster_created" : "roster_renewed")
      context[:roster] = roster
    end
  end
end
