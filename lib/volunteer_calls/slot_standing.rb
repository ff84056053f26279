# frozen_string_literal: true

module VolunteerCalls
  # How a slot stands. For whatever has a slot's `needed`, `capacity`, `held`,
  # `starts_at`, `ends_at`, `withdrawn_at` and `cover_needed_at`: the model, or a row read
  # for this alone.
  module SlotStanding
    # @return [Boolean] whether the slot was taken out of its call
    def withdrawn? = !withdrawn_at.nil?

    # @return [Time, nil] when the slot is over, as far as that is known
    def over_at = ends_at || starts_at

    # A slot without an end is past when it starts, one without any time never.
    #
    # @return [Boolean]
    def past?(now = Time.zone.now)
      !over_at.nil? && over_at <= now
    end

    # @return [Boolean] whether people may still do it
    def to_come?(now = Time.zone.now) = !withdrawn? && !past?(now)

    # @return [Boolean] whether every seat is held
    def full? = held >= capacity

    # @return [Integer] needed places nobody holds yet
    def places_open = [needed - held, 0].max

    # @return [Boolean] whether somebody dropped out shortly before, and the first to say yes
    #   has the place
    def cover_needed?(now = Time.zone.now) = !cover_needed_at.nil? && to_come?(now)

    # @return [Boolean] whether the slot is so near that there is no time to ask one by one
    def at_short_notice?(now = Time.zone.now)
      !starts_at.nil? && starts_at - now <= SiteSetting.volunteer_calls_cover_hours.hours
    end

    # @param call_closed [Boolean] whether volunteering is over in the whole call
    # @return [Symbol] :withdrawn, :past, :closed, :filled, :enough (needed is met,
    #   there is room) or :open
    def status(call_closed:, now: Time.zone.now)
      return :withdrawn if withdrawn?
      return :past if past?(now)
      return :closed if call_closed
      return :filled if full?
      places_open.zero? ? :enough : :open
    end
  end
end
