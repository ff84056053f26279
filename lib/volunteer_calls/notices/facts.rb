# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # The table in the middle of an e-mail.
    class Facts
      MOST_NAMES = 12
      ASKING = %i[nominated asked_again].freeze
      # To whom the rest is nothing any more.
      GONE = %i[removed slot_withdrawn out_of_reach].freeze
      ADDRESS = %r{\Ahttps?://\S+\z}i

      # label: text; lines: Array<Line>
      Fact = Struct.new(:label, :lines)
      # A line, of which `text` may be struck out or strong and the words around it not.
      Line = Struct.new(:text, :style, :before, :after) { def to_s = [before, text, after].join }

      # @param letter [Letter]
      # @param event [Event] what is told of the slot
      # @param slot [Slot, nil] nil for the call as a whole
      def initialize(letter, event: letter.event, slot: event.slot_id && Slot.find(event.slot_id))
        @letter = letter
        @event = event
        @slot = slot
      end

      # @return [Array<Fact>]
      def all
        return [what_call] if @slot.nil?
        return [what, event, when_fact, where].compact if GONE.include?(@letter.kind.name)
        [what, event, when_fact, where, with, asked, perk, notes].compact
      end

      # Of one slot among others: what it is called, when it is, and what of it changed.
      #
      # @return [Fact]
      def in_short
        changed = [(where if change&.relocated?), (perk if change&.perks)].compact.flat_map(&:lines)
        withdrawn = line(I18n.t("volunteer_calls.notices.withdrawn")) if @slot.withdrawn?
        fact(:slot, *title, *when_fact.lines, *changed, withdrawn)
      end

      private

      def what_call = fact(:what, line(@letter.call.event_name, :strong))

      def what = fact(:what, *title, (line(@slot.description) if described?))

      def title
        change&.titles ? frames(*change.titles) : [line(@slot.title, :strong)]
      end

      # A slot's title need not say what it is part of.
      def event = fact(:event, line(@letter.call.event_name))

      def described? = @slot.description.present? && change.nil?

      def when_fact
        if change&.moved?
          was, now = change.times.map { |pair| @letter.times.period(*pair) }
          return fact(:time, frame(:was, was, :struck), frame(:now, now, :strong), reader_time)
        end
        fact(:when, line(period(@letter.times), :strong), reader_time)
      end

      # In the reader's own time, when their clocks show something else.
      def reader_time
        zone = @letter.user.user_option&.timezone
        return if @slot.starts_at.nil? || zone.blank? || !WallClock.zone?(zone)
        theirs = EventTime.new(zone)
        return unless theirs.differs?(@letter.times, @slot.starts_at)
        line(I18n.t("volunteer_calls.notices.your_time", time: period(theirs)))
      end

      def where
        return fact(:place, *frames(*change.places, none: :nowhere)) if change&.relocated?
        place = @slot.place.presence || @letter.call.event_place
        fact(:where, line(place)) if place.present?
      end

      def frames(was, now, none: :nothing)
        none = I18n.t("volunteer_calls.notices.#{none}")
        [frame(:was, was || none, :struck), frame(:now, now || none, :strong)]
      end

      def with
        return if change || @letter.is_a?(CoverLetter)
        lines = [company, backed, audience].compact
        fact(:with, *lines) if lines.any?
      end

      def company
        return unless @letter.names.of_volunteers?
        ids = Claim.where(slot_id: @slot.id, state: "claimed").where.not(user_id: @letter.user.id)
        users = User.where(id: ids.select(:user_id)).order(:id).limit(MOST_NAMES)
        line(users.map { |user| PersonName.of(user) }.to_sentence) if users.any?
      end

      # Who is asked reads how many would be happy for them to do it.
      def backed
        return unless ASKING.include?(@letter.kind.name) && @letter.claim
        counted(:backed, Backing.where(claim_id: @letter.claim.id).count)
      end

      def audience
        return unless reminder?
        counted(:audience, Attendance.where(slot_id: @slot.id).count)
      end

      # What was prepared, to read before.
      def notes
        return unless reminder?
        links = @slot.links.order(:id).reject { |link| Link.media(link.url) }
        fact(:notes, *links.map { |link| Line.new(link.url, nil, "#{link.title}: ") }) if links.any?
      end

      def reminder? = @letter.kind.name == :reminder

      def counted(key, count)
        line(I18n.t("volunteer_calls.notices.#{key}", count: count)) if count.positive?
      end

      def asked
        return unless @letter.is_a?(CoverLetter)
        others = @letter.others
        fact(:asked, line(others.to_sentence)) if others.any?
      end

      def perk
        return fact(:perk, *frames(*change.perks)) if change&.perks
        fact(:perk, line(@slot.perk)) if @slot.perk.present? && change.nil?
      end

      def change
        return @change if defined?(@change)
        @change = SlotChange.of(@event)
      end

      def period(times) = times.period(@slot.starts_at, @slot.ends_at)

      def fact(name, *lines)
        Fact.new(I18n.t("volunteer_calls.notices.labels.#{name}"), lines.compact)
      end

      def line(text, style = nil) = Line.new(text, style)

      # "was 09:45" with only the time marked, wherever the language puts it.
      def frame(key, value, style)
        before, after =
          I18n.t("volunteer_calls.notices.#{key}", value: "\u0000").split("\u0000", -1)
        Line.new(value, style, before, after)
      end
    end
  end
end
