# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Whom one person may be told of by name: the call's setting holds in notifications and
    # e-mail as on the card.
    class Names
      # @param event [Event]
      # @param call [Call]
      # @param user [User] who is told
      def initialize(event, call, user)
        @event = event
        @call = call
        @user = user
      end

      # @return [Boolean] whether they may know who has claims in the call
      def of_volunteers?
        return @of_volunteers if defined?(@of_volunteers)
        has_claim = Claim.live.exists?(call_id: @call.id, user_id: @user.id)
        @of_volunteers = Guardian.new(@user).can_see_volunteer_names?(@call, has_claim: has_claim)
      end

      # Organisers are known to all, and who nominated somebody knows whom.
      #
      # @return [Boolean] whether they may know who did it
      def actor? = !of_person? || nominator? || of_volunteers?

      private

      # Whether it is the person themselves who did it, or whom we say it of.
      def of_person?
        @event.actor_id == @event.user_id || (@event.action == "removed" && @event.by_forum?)
      end

      def nominator?
        @event.claim_id && Claim.exists?(id: @event.claim_id, nominated_by_id: @user.id)
      end
    end
  end
end
