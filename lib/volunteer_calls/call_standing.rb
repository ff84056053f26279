# frozen_string_literal: true

module VolunteerCalls
  # How a call stands. For whatever has a call's `closes_at`, `cancelled_at`,
  # `names_visible_to`, `topic` and `slots`: the model, or what was read for this alone.
  module CallStanding
    # Who may see the names of those with a claim, besides each their own: everybody who sees
    # the topic, people with a claim in the call, or organisers. Organisers always do.
    NAMES_VISIBLE_TO = %w[everyone volunteers organisers].freeze

    # @return [Boolean] whether everybody who sees the topic sees the names
    def names_public? = names_visible_to == "everyone"

    # @return [Symbol] :open, :closed (volunteering is over, slots are to come),
    #   :done (every slot is past) or :cancelled
    def status(now = Time.zone.now)
      return :cancelled if cancelled?
      return :done if slots.any? && slots.none? { |slot| slot.to_come?(now) }
      closed?(now) ? :closed : :open
    end

    # @return [Boolean] whether an organiser called it all off
    def cancelled? = !cancelled_at.nil?

    # @return [Boolean] whether volunteering is over, by its own time or the topic's state
    def closed?(now = Time.zone.now)
      cancelled? || (!closes_at.nil? && closes_at <= now) || topic.nil? || topic.closed ||
        topic.archived || !topic.deleted_at.nil?
    end

    # @return [Integer] needed places nobody holds yet, over the slots that are to come
    def places_open(now = Time.zone.now)
      return 0 if cancelled?
      slots.sum { |slot| slot.to_come?(now) ? slot.places_open : 0 }
    end

    # @return [Boolean] whether somebody has to step in at short notice
    def cover_needed?(now = Time.zone.now)
      !cancelled? && slots.any? { |slot| slot.cover_needed?(now) }
    end
  end
end
