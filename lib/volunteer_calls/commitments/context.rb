# frozen_string_literal: true

module VolunteerCalls
  class Commitments
    # What one person may see of the calls they have, or had, claims in.
    class Context
      TOPIC = %i[category shared_draft first_post].freeze

      # @return [Guardian]
      attr_reader :guardian
      # @return [Time]
      attr_reader :now

      # @param claims [ActiveRecord::Relation]
      # @return [ActiveRecord::Relation] with all that a {Row} looks at
      def self.preload(claims) = claims.preload(:slot, :nominated_by, call: { topic: TOPIC })

      def initialize(user, now)
        @user = user
        @guardian = Guardian.new(user)
        @now = now
        @visible = {}
        @names = {}
      end

      def visible?(call)
        @visible.fetch(call.id) do
          @visible[call.id] = @guardian.can_see_volunteer_call?(call.topic) || false
        end
      end

      def names?(call)
        @names.fetch(call.id) do
          @names[call.id] = visible?(call) &&
            @guardian.can_see_volunteer_names?(call, has_claim: live_call_ids.include?(call.id))
        end
      end

      private

      def live_call_ids
        @live_call_ids ||= Claim.live.where(user_id: @user.id).distinct.pluck(:call_id).to_set
      end
    end
  end
end
