# frozen_string_literal: true

module VolunteerCallsBench
  # Calls with slots that nobody can do two of by accident: each has a time of its own, so
  # that no claim of a run overlaps another one of the same person.
  class Calls
    def initialize
      # After those of an earlier run in the same database.
      latest = VolunteerCalls::Slot.maximum(:starts_at)&.to_date
      @day = [Date.current + 30, latest].compact.max
    end

    # @param needed [Integer] per slot
    # @param topic [Topic] that has no call yet
    # @return [VolunteerCalls::Call] saved
    def make(slots:, capacity:, needed: capacity, topic: Host.topic("Volunteers wanted for day"))
      @day += 1
      input =
        VolunteerCalls::CallInput.new(
          {
            event: {
              name: "Open day of the repair workshop",
            },
            timezone: "Etc/UTC",
            slots: Array.new(slots) { |index| slot(index, needed, capacity) },
          },
        )
      input.build_call(topic: topic, user: Host.organiser).tap(&:save!)
    end

    # Fills every slot with claims of different people, as if they had volunteered. They
    # are not those who take part in a run, who have a handful of claims like most.
    #
    # @param each [Integer] per slot
    def fill(call, each:)
      helpers = crowd(each)
      call.slots.each do |slot|
        VolunteerCalls::Claim.insert_all!(
          helpers.each_with_index.map { |user, index| claim(slot, user, seat: index + 1) },
        )
        slot.update_columns(held: each)
      end
      VolunteerCalls::Projection.rebuild(call)
    end

    private

    def crowd(size)
      @crowd ||= []
      @crowd << Host.person("bench_helper_#{@crowd.size}") while @crowd.size < size
      @crowd.first(size)
    end

    def slot(index, needed, capacity)
      hour, quarter = index.divmod(4)
      starts_at = "#{@day.iso8601} #{format("%02d:%02d", hour, quarter * 15)}"
      ends_at = "#{@day.iso8601} #{format("%02d:%02d", hour, quarter * 15 + 14)}"
      {
        title: "Help at bench number #{index + 1}",
        description: "Show people how to take a lamp apart and put it together again.",
        starts_at: starts_at,
        ends_at: ends_at,
        place: "Workshop",
        needed: needed,
        capacity: capacity,
      }
    end

    def claim(slot, user, seat:)
      {
        call_id: slot.call_id,
        slot_id: slot.id,
        slot_capacity: slot.capacity,
        user_id: user.id,
        kind: "volunteer",
        state: "claimed",
        seat: seat,
        created_at: Time.zone.now,
        updated_at: Time.zone.now,
      }
    end
  end
end
