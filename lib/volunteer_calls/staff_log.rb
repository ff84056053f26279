# frozen_string_literal: true

module VolunteerCalls
  # What staff do with other people's claims stands in the forum's log of staff actions too.
  # Organisers who aren't staff look after their own calls; the call's history has those.
  module StaffLog
    ACTIONS = %w[assigned moved removed attended no_show].freeze

    # @param events [Array<Event>] of one change
    def self.write(events)
      events = events.select { |event| ACTIONS.include?(event.action) && others?(event) }
      return if events.empty?
      people = User.where(id: events.flat_map { |event| [event.actor_id, event.user_id] })
      people = people.index_by(&:id)
      events.each do |event|
        actor = people[event.actor_id]
        log(event, actor, people[event.user_id]) if actor&.staff?
      end
    end

    def self.others?(event)
      event.actor_id.positive? && event.user_id && event.user_id != event.actor_id
    end
    private_class_method :others?

    # The reason stays in the history: what somebody said of their illness is not for all staff.
    def self.log(event, actor, person)
      slot = Slot.find_by(id: event.slot_id)
      from = Slot.find_by(id: event.data["other_slot_id"]) if event.action == "moved"
      ::StaffActionLogger.new(actor).log_custom(
        "volunteer_call_#{event.action}",
        {
          username: person&.username,
          slot: slot&.title,
          from: from&.title,
          claim_id: event.claim_id,
          topic_id: Call.where(id: event.call_id).pick(:topic_id),
        }.compact,
      )
    end
    private_class_method :log
  end
end
