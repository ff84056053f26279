# frozen_string_literal: true

module VolunteerCalls
  # The invitation: what a topic asks people to do. A topic has at most one.
  class Call < ActiveRecord::Base
    self.table_name = "volunteer_calls"

    belongs_to :topic, class_name: "::Topic"
    # Whoever posted the call.
    belongs_to :user, class_name: "::User"
    has_many :slots,
             -> { order(:position, :id) },
             class_name: "VolunteerCalls::Slot",
             inverse_of: :call,
             dependent: :delete_all
    has_many :claims, class_name: "VolunteerCalls::Claim", inverse_of: :call

    # After the slots are saved: has_many was declared above.
    after_create :record_creation
    after_destroy { Projection.stored(topic_id).delete_all }

    # @param slots [Array<SlotStanding>] the call's slots, where they were read already
    # @return [Symbol] :open, :closed (volunteering is over, slots are to come) or
    #   :done (every slot is past)
    def status(now = Time.zone.now, slots: self.slots)
      return :done if slots.any? && slots.none? { |slot| slot.to_come?(now) }
      closed?(now) ? :closed : :open
    end

    # @return [Boolean] whether volunteering is over, by its own time or the topic's state
    def closed?(now = Time.zone.now)
      (!closes_at.nil? && closes_at <= now) || topic.nil? || topic.closed || topic.archived
    end

    # @param slots [Array<SlotStanding>] the call's slots, where they were read already
    # @return [Integer] needed places nobody holds yet, over the slots that are to come
    def places_open(now = Time.zone.now, slots: self.slots)
      slots.sum { |slot| slot.to_come?(now) ? slot.places_open : 0 }
    end

    private

    def record_creation
      Event.create!(call_id: id, actor_id: user_id, action: "call_created")
      Projection.rebuild(self)
    end
  end
end
