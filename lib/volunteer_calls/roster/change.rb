# frozen_string_literal: true

module VolunteerCalls
  # What is new between two states of a roster, in numbers: enough for an e-mail, and small
  # and impersonal enough to wait in a queue.
  class Roster::Change
    # found, needed: [before, now] over all slots; changed, added, gone: how many slots;
    # cancelled: whether the call is now; event: whether its name, place or zone is another
    FIELDS = %i[found needed changed added gone cancelled event].freeze

    attr_reader(*FIELDS)

    # @param before [Hash] see {Standing#snapshot}
    # @param now [Hash] likewise
    # @return [Change, nil] nil when nothing is new
    def self.between(before, now)
      return if before == now
      old, new = before["slots"], now["slots"]
      new(
        found: [old, new].map { |slots| slots.values.sum { |slot| slot["doing"] } },
        needed: [old, new].map { |slots| slots.values.sum { |slot| slot["needed"] } },
        changed: (old.keys & new.keys).count { |id| old[id]["digest"] != new[id]["digest"] },
        added: (new.keys - old.keys).size,
        gone: (old.keys - new.keys).size,
        cancelled: now["cancelled"] && !before["cancelled"],
        event: before["head"] != now["head"] && before["cancelled"] == now["cancelled"],
      )
    end

    # @param values [Hash] see FIELDS, also as they come out of a queue
    def initialize(values)
      FIELDS.each do |field|
        instance_variable_set(:"@#{field}", values.with_indifferent_access[field])
      end
    end

    # @return [Hash] for a queue
    def to_h = FIELDS.to_h { |field| [field, public_send(field)] }
  end
end
