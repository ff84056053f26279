# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # A call is cancelled, or on again: to everybody with something in it that is to come,
    # which it lists.
    class CallLetter < Letter
      # Nobody reads more in an e-mail.
      MOST = 20

      def intro = [words("intro.#{role}")]

      def facts
        [*super, *claims.first(MOST).map { |claim| Facts.new(self, slot: claim.slot).in_short }]
      end

      def why = shared("why.call.#{role}")

      private

      def role = Role.of(claims.map(&:state))

      def claims
        @claims ||=
          Claim
            .live
            .where(call_id: call.id, user_id: user.id)
            .preload(:slot)
            .select { |claim| claim.slot.to_come? }
            .sort_by { |claim| [claim.slot.starts_at.to_i, claim.slot.position, claim.id] }
      end
    end
  end
end
