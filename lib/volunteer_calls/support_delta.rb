# frozen_string_literal: true

module VolunteerCalls
  # A {Delta} of what people say about claims and slots, without changing who holds what.
  #
  # Where names are not everybody's, the broadcast has the numbers alone.
  class SupportDelta
    # @param seating [Seating] after the change
    # @param backings [Hash] see {Backing.payload}
    def self.backings(seating, claim, backings)
      entry = { claim_id: claim.id, slot_id: claim.slot_id, **backings }
      # Whoever may not see a claim has no use for the number of those who back it.
      new(seating.call, all: { backings: [entry] }, public: {})
    end

    # @param seating [Seating] after the change
    # @param attending [Hash] see {Attendance.payload}
    # @param user_id [Integer] who will be there now, or won't
    def self.attending(seating, attending, user_id:, there:)
      entry = { slot_id: seating.slot.id, **attending, user_id: user_id, there: there }
      nameless = { slot_id: seating.slot.id, count: attending[:count], people: [] }
      new(seating.call, all: { attending: [entry] }, public: { attending: [nameless] })
    end

    # @param seating [Seating] after the change
    # @param questions [Hash] see {SlotPost.payload_of}
    def self.questions(seating, questions)
      news = { questions: [{ slot_id: seating.slot.id, **questions }] }
      new(seating.call, all: news, public: news)
    end

    # @param all [Hash] what those who see names are told
    # @param public [Hash] what the others are told
    def initialize(call, all:, public:)
      @call = call
      @all = all
      @public = public
    end

    # @return [Hash] for everybody who sees the topic
    def for_all
      @call.names_public? ? build(@all) : build({ **@public, names_hidden: true })
    end

    # @param guardian [Guardian] of whoever made the change
    # @return [Hash] with what they said at least
    def for_actor(guardian)
      return build(@all) if guardian.sees_volunteer_names?(@call)
      own = @all.fetch(:attending, []).map { |entry| entry.merge(people: []) }
      build(@all.key?(:attending) ? { attending: own } : @all)
    end

    private

    def build(news)
      { version: @call.version, places_open: @call.places_open, slots: [], claims: [], **news }
    end
  end
end
