# frozen_string_literal: true

module VolunteerCalls
  class Edit
    # What becomes of one slot, and of whom in it.
    #
    # People get one of: :asked_to_confirm, :told, :told_off (the slot is withdrawn),
    # :told_back (it is restored), :offered (a place, from the stand-by line). With a problem
    # they are those who are in its way, :holds_place.
    class SlotChange
      COLUMNS = %w[title description starts_at ends_at place perk needed capacity].freeze
      # What people are told of, beside time and place.
      TOLD = %w[title perk].freeze

      # @return [Slot, nil] nil when it is new
      attr_reader :slot
      # @return [Integer, nil] place in the input; nil when it is missing there
      attr_reader :index

      # @param edit [Edit]
      # @param attributes [Hash, nil] columns of {Slot}, nil for a slot to be withdrawn
      # @param claims [Array<Claim>] the slot's live ones, in order
      def initialize(edit, slot:, attributes:, index:, claims:)
        @edit = edit
        @slot = slot
        @attributes = attributes&.stringify_keys
        @index = index
        @claims = claims
      end

      # @return [String]
      def title = after["title"]

      # @return [Boolean] whether the slot leaves the call
      def removed? = @attributes.nil?

      # @return [Boolean]
      def added? = slot.nil?

      # @return [Boolean]
      def restored? = !slot.nil? && slot.withdrawn? && !removed?

      # @return [Difference]
      def difference = @difference ||= Difference.new(before, after)

      # @return [Boolean] whether anything is to be written
      def any? = added? || removed? || restored? || difference.any? || moved?

      # @return [Boolean] whether time or place moved, also the place of the whole event for a
      #   slot without one of its own
      def moved? = !added? && !removed? && !was.same?(agreement)

      # @return [Agreement] what somebody who said yes to it as it was said yes to
      def was = Agreement.of(before, was_at)

      # @return [Agreement] what somebody who says yes to the changed slot says yes to
      def agreement = Agreement.of(after, will_be_at)

      # @return [Agreement] what those who are in it said yes to
      def agreement_of(claim)
        claim.confirm_by ? Agreement.new(claim.agreed) : was
      end

      # @return [Array<Symbol>] what happens, the gravest first
      def kinds
        @kinds ||= [
          (:refused if problem),
          (:withdrawn if removed?),
          (:restored if restored?),
          (:added if added?),
          (:moved if moved?),
          (:more_room if room > 0),
          (:less_room if room < 0),
          (:told if tells?),
          (:changed if difference.in?("description", "needed")),
        ].compact
      end

      # @return [Array<Touch>] everybody who hears of it; not the editor
      def touches
        return [] if added? || over?
        @touches ||= others.filter_map { |claim| touch(claim) }
      end

      # @return [Array<Touch>] everybody to be named beside the change
      def people
        return touches unless problem
        holders.map { |claim| Touch.new(claim: claim, outcome: :holds_place) }
      end

      # @return [Symbol, nil] why it can't be
      def problem
        :capacity_below_held if !removed? && !added? && after["capacity"] < holders.size
      end

      # @param errors [FieldErrors]
      def add_problem(errors)
        return unless problem
        errors.add(
          "slots.#{index}.capacity",
          problem,
          count: holders.size,
          names: holders.map { |claim| claim.user&.username }.compact.to_sentence,
        )
      end

      # @return [Array<Claim>] live ones, in order
      attr_reader :claims

      # @return [Array<Claim>] those who have a seat
      def holders = @claims.select(&:holds_seat?)

      # @return [Array<Claim>] those who said yes
      def volunteers = @claims.select { |claim| claim.state == "claimed" }

      # @return [Boolean] whether somebody who stands by may have to be asked now
      def may_free_seats? = restored? || room > 0 || ends_cover?

      # @return [Boolean] whether nobody has to step in any more: enough have, or there is time
      def ends_cover?
        return false if added? || removed? || slot.cover_needed_at.nil?
        becomes.places_open.zero? || !becomes.at_short_notice?(edit.now)
      end

      # @return [Slot] as it will be; not to be saved
      def becomes =
        @becomes ||= (slot ? slot.dup : Slot.new).tap { |it| it.assign_attributes(after) }

      private

      attr_reader :edit

      def before = slot ? slot.attributes.slice(*COLUMNS) : {}

      def after = @attributes || before

      def was_at = edit.event_places.first

      def will_be_at = edit.event_places.last

      def room = added? || removed? ? 0 : after["capacity"] - before["capacity"]

      # A title that reads the same is a slip put right.
      def tells?
        return false if added? || removed?
        words = ->(text) { text.to_s.downcase.scan(/[[:alnum:]]+/) }
        TOLD.any? { |name| difference.in?(name) && words.(before[name]) != words.(after[name]) }
      end

      def over? = slot.past?(edit.now) && (removed? || becomes.past?(edit.now))

      def others = @claims.reject { |claim| claim.user_id == edit.editor.id }

      def touch(claim)
        outcome = outcome_for(claim)
        return if outcome.nil?
        Touch.new(claim: claim, outcome: outcome, answer_by: answer_by(outcome))
      end

      def outcome_for(claim)
        return :told_off if removed?
        return :offered if offered.include?(claim)
        return :asked_to_confirm if asks?(claim)
        return :told_back if restored?
        :told if moved? || tells?
      end

      def asks?(claim)
        moved? && claim.state == "claimed" && !agreement_of(claim).same?(agreement)
      end

      def answer_by(outcome)
        case outcome
        when :asked_to_confirm
          AnswerTime.of_confirmation(becomes, edit.now)
        when :offered
          AnswerTime.of_offer(becomes, edit.now)
        end
      end

      # Who stands by and gets one of the places that become free.
      def offered
        @offered ||= may_free_seats? && !problem ? Promotion.foreseen(self, edit) : []
      end
    end
  end
end
