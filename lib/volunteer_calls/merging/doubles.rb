# frozen_string_literal: true

module VolunteerCalls
  # The slots of a call on which two accounts of one person have a claim each. The better one
  # remains; the other ends, and what it held is free by the one way there is.
  class Merging::Doubles
    # Best first: what was done, what is promised, what is asked, what waits.
    ORDER = %w[attended claimed no_show offered nominated standby last_resort].freeze

    # @param call [Call] locked
    # @param source [User]
    # @param target [User]
    def initialize(call, source, target)
      @call = call
      @source = source
      @target = target
    end

    # @return [Array<Integer>] the slots that had two
    def settle
      pairs.each { |slot_id, claims| settle_slot(slot_id, *in_order(claims)) }.keys
    end

    private

    def pairs
      @call
        .claims
        .where(user_id: [@source.id, @target.id], state: ORDER)
        .order(:id)
        .group_by(&:slot_id)
        .select { |_slot_id, claims| claims.map(&:user_id).uniq.many? }
    end

    # Of two equals: who needn't confirm any more, who stands further in front, who has longer
    # to answer, who said it first.
    def in_order(claims)
      claims.sort_by do |claim|
        [
          ORDER.index(claim.state),
          claim.confirm_by ? 1 : 0,
          claim.queue_number.to_i,
          -claim.expires_at.to_f,
          claim.id,
        ]
      end
    end

    def settle_slot(slot_id, best, *others)
      seating = Seating.lock(call_id: @call.id, slot_id: slot_id, topic: @call.topic)
      others.each do |claim|
        Backing.hand_over(from: claim.id, to: best.id)
        best.note ||= claim.note
        claim.end_as("removed")
        seating.settle(claim, action: "merged", actor: Discourse.system_user)
      end
      Claim.where(id: best.id).update_all(note: best.note)
    end
  end
end
