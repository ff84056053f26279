# frozen_string_literal: true

module VolunteerCalls
  # Two calls in one topic become one: the slots of the one that comes are added to the other's,
  # with everybody in them, and nobody is asked to do anything. What holds for the whole is the
  # other's, except where that would take something from people: volunteering stays open as long
  # as in either, and names are for as few people as in either.
  class Relocation::Union
    # @param from_id [Integer] the call that comes
    # @param into_id [Integer] the call that is there
    def initialize(from_id, into_id)
      @from_id = from_id
      @into_id = into_id
    end

    # In a transaction.
    #
    # @param actor [User] who moves it
    # @return [Call] the one that is left
    def make(actor)
      calls = Call.where(id: [@from_id, @into_id]).order(:id).lock.index_by(&:id)
      @from, @into = calls.values_at(@from_id, @into_id)
      withdraw_cancelled
      @into.update_columns(version: @into.version + 1, **terms)
      take_slots
      take_people
      take_history(actor)
      Projection.stored(@from.topic_id).delete_all
      Call.where(id: @from_id).delete_all
      Call.find(@into_id).tap { |call| Projection.rebuild(call) }
    end

    private

    # What was called off stays called off, when the other is not.
    def withdraw_cancelled
      cancelled, going_on = [@from, @into].partition(&:cancelled?)
      return unless cancelled.one? && going_on.one?
      Slot.where(call_id: cancelled.first.id, withdrawn_at: nil).update_all(
        withdrawn_at: cancelled.first.cancelled_at,
      )
    end

    def terms
      {
        closes_at: ([@from, @into].map(&:closes_at).max unless open_end?),
        names_visible_to:
          [@from, @into].map(&:names_visible_to)
            .max_by { |value| CallStanding::NAMES_VISIBLE_TO.index(value) },
        cancelled_at: (@into.cancelled_at if @from.cancelled?),
        cancel_reason: (@into.cancel_reason if @from.cancelled?),
        **thanks,
      }
    end

    # What was said in one of them was said.
    def thanks
      call = @into.everybody_thanked_at ? @into : @from
      call.slice(:everybody_thanked_at, :everybody_thanked_by_id, :thanks_post_id)
    end

    def open_end? = [@from, @into].any? { |call| call.closes_at.nil? }

    # A place of the whole event is the place of these slots only.
    def take_slots
      position = Slot.where(call_id: @into_id).maximum(:position).to_i + 1
      Slot.where(call_id: @from_id).update_all(
        [
          "call_id = ?, position = position + ?, place = COALESCE(place, ?)",
          @into_id,
          position,
          @from.event_place,
        ],
      )
    end

    def take_people
      Claim.where(call_id: @from_id).update_all(call_id: @into_id)
      Notice.where(call_id: @from_id).update_all(call_id: @into_id)
      known = Invitation.where(call_id: @into_id).select(:user_id)
      Invitation.where(call_id: @from_id).where.not(user_id: known).update_all(call_id: @into_id)
      thanked = Thanks.where(call_id: @into_id).select(:user_id)
      Thanks.where(call_id: @from_id).where.not(user_id: thanked).update_all(call_id: @into_id)
    end

    # What was not told yet is told as one change.
    def take_history(actor)
      rows = Event.where(call_id: @from_id)
      rows.where(announced_at: nil).update_all(version: @into.version)
      rows.update_all(call_id: @into_id)
      Event.create!(
        call_id: @into_id,
        actor_id: actor.id,
        action: "calls_joined",
        version: @into.version,
        data: {
          from_topic_id: @from.topic_id,
          event_name: @from.event_name,
        },
        announced_at: Time.zone.now,
      )
      Announcing.soon(@into_id)
    end
  end
end
