# frozen_string_literal: true

module VolunteerCalls
  # Two accounts of one person become one: everything the source has in calls is the target's.
  # Where both have a claim on a slot one remains, see {Doubles}.
  #
  # Each call in its own transaction, under its lock. What fails is raised, which keeps the
  # host from going on to destroy the source; done again it does what is left.
  module Merging
    CALLS = <<~SQL
      SELECT call_id FROM volunteer_call_claims WHERE user_id = :id OR nominated_by_id = :id
      UNION SELECT call_id FROM volunteer_call_events WHERE user_id = :id OR actor_id = :id
      UNION SELECT call_id FROM volunteer_call_invitations
        WHERE user_id = :id OR invited_by_id = :id
      UNION SELECT claims.call_id FROM volunteer_call_backings backings
        JOIN volunteer_call_claims claims ON claims.id = backings.claim_id
        WHERE backings.user_id = :id
      UNION SELECT slots.call_id FROM volunteer_call_attendances attendances
        JOIN volunteer_call_slots slots ON slots.id = attendances.slot_id
        WHERE attendances.user_id = :id
      UNION SELECT call_id FROM volunteer_call_thanks WHERE user_id = :id
      UNION SELECT call_id FROM volunteer_call_rosters WHERE created_by_id = :id
      UNION SELECT id FROM volunteer_calls WHERE user_id = :id OR edited_by_id = :id
        OR everybody_thanked_by_id = :id
      ORDER BY 1
    SQL

    # Host event `merging_users`: the source is about to be destroyed.
    #
    # @param source [User]
    # @param target [User]
    def self.of(source, target)
      DB
        .query_single(CALLS, id: source.id)
        .each { |call_id| Claim.transaction { in_call(call_id, source, target) } }
      # Also of calls that are gone.
      Records.hand_over(source.id, target.id)
      ThanksLine.rewrite_of(target.id)
    end

    def self.in_call(call_id, source, target)
      call = Call.lock.find_by(id: call_id)
      return if call.nil?
      settled = Doubles.new(call, source, target).settle
      Support.new(call.id, source.id, target.id).hand_over
      call.claims.where(user_id: source.id).update_all(user_id: target.id)
      call.claims.where(nominated_by_id: source.id).update_all(nominated_by_id: target.id)
      Records.rewrite_data(call.id, source.id, target.id)
      finish(call.reload, source, target, news: settled.any?)
    end
    private_class_method :in_call

    def self.finish(call, source, target, news:)
      person = ->(id) { id == source.id ? target.id : id }
      columns =
        %w[user_id edited_by_id everybody_thanked_by_id].to_h { |name| [name, person.(call[name])] }
      known = call.roster&.told_version == call.version && !news
      call.update_columns(version: call.version + 1, **columns)
      Projection.rebuild(call)
      # That it is the same person under another name is nothing to write to the contact about.
      call.roster.update_columns(told: Roster::Standing.new(call).snapshot) if known
      Live.publish(call.topic, { refresh: true, version: call.version }) if call.topic
    end
    private_class_method :finish
  end
end
