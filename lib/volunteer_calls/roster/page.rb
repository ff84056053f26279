# frozen_string_literal: true

module VolunteerCalls
  # The roster in words, in the current locale and the event's own time zone, for the page
  # in app/views/volunteer_calls/roster_pages and for the e-mail.
  class Roster::Page
    # heading: text; slots: Array<Line>
    Day = Struct.new(:heading, :slots)
    # status: text, of tone :good, :need, :urgent or :quiet; names: Array<String>, those who do it;
    # notes: Array<String>, who else there is
    Line = Struct.new(:title, :time, :place, :status, :tone, :names, :notes, keyword_init: true)

    ADDRESS = PlainCall::Markup::ADDRESS

    # @return [Page, nil] nil when the link opens nothing, or nothing any more
    def self.of_token(token)
      roster = Roster.of_token(token)
      of(roster) if roster
    end

    # @param roster [Roster]
    # @return [Page, nil] nil while the topic is deleted, or its call hidden with its post
    def self.of(roster)
      call = Call.joins(:topic).where.not(Call::HIDDEN).find_by(id: roster.call_id)
      new(roster, call) if call
    end

    # @return [Roster]
    attr_reader :roster

    def initialize(roster, call)
      @roster = roster
      @call = call
      @times = Roster::Times.new(call.timezone)
    end

    # @return [Standing]
    def standing = @standing ||= Roster::Standing.new(@call)

    # @return [String] the event's name
    def heading = @call.event_name

    # @return [String, nil]
    def place = @call.event_place.presence

    # @return [String, nil] where the e-mails about it go
    def contact_email = @call.contact_email.presence

    # @return [Integer] the call's, as it was when the page was made
    def version = @call.version

    # @return [Boolean] whether nothing is to come any more
    def over? = @call.status == :done

    # @return [String, nil] from the first day to the last
    def period
      days =
        standing.slots.filter_map { |row| row.slot.starts_at }.map { |at| @times.date(at) }.uniq
      return days.first if days.size < 2
      I18n.t("volunteer_calls.plain.period", from: days.first, to: days.last)
    end

    # @return [String] how the whole stands
    def summary
      return words(:cancelled) if standing.cancelled?
      return words(:done) if over?
      standing.missing.zero? ? words(:all_found) : words(:missing, count: standing.missing)
    end

    # @return [Symbol] of {summary}
    def tone
      return :urgent if standing.cancelled?
      return :quiet if over?
      standing.missing.zero? ? :good : :need
    end

    # @return [String] whose clock it is
    def zone
      starts = standing.slots.filter_map { |row| row.slot.starts_at }
      letters = starts.map { |instant| @times.letters(instant) }.uniq
      return words(:zone_named, zone: @call.timezone) if letters.empty?
      words(:zone, zone: @call.timezone, letters: letters.join("/"))
    end

    # @return [Array<Day>]
    def days
      standing
        .slots
        .chunk_while { |one, other| day_of(one.slot) == day_of(other.slot) }
        .map { |rows| Day.new(day_of(rows.first.slot), rows.map { |row| line(row) }) }
    end

    # @return [String] how old a printed page is
    def as_of(now = Time.zone.now) = words(:as_of, time: @times.moment(now))

    # @return [String, nil] where the call is, if that is for everybody to read
    def topic_url
      @call.topic.url if !SiteSetting.login_required && Guardian.new.can_see?(@call.topic)
    end

    private

    def line(row)
      status, tone = status_of(row)
      Line.new(
        title: row.slot.title,
        time: hours(row.slot),
        place: row.slot.place.presence,
        status: status,
        tone: tone,
        names: standing.names? ? row.doing.map(&:name) : [],
        notes: notes(row),
      )
    end

    def status_of(row)
      found, needed = row.doing.size, row.slot.needed
      return words(found.zero? ? :nobody_came : :came, count: found), :quiet if gone?(row)
      return words(:cover), :urgent if row.slot.cover_needed? && row.missing.positive?
      return words(:enough, count: found), :good if row.missing.zero?
      return words(:nobody, count: needed), :need if found.zero?
      [words(:some, count: row.missing, found: found, needed: needed), :need]
    end

    def notes(row)
      return [] if gone?(row)
      [
        (words(:unconfirmed, count: row.unconfirmed) if row.unconfirmed.positive?),
        (words(:asked, count: row.asked) if row.asked.positive?),
        (words(:standby, count: row.standby) if row.standby.positive?),
      ].compact
    end

    # Whether nobody does anything there any more.
    def gone?(row) = row.slot.past? || standing.cancelled?

    def day_of(slot) = slot.starts_at ? @times.date(slot.starts_at) : words(:no_day)

    def hours(slot) = slot.starts_at && @times.hours(slot.starts_at, slot.ends_at)

    def words(key, **values) = I18n.t("volunteer_calls.roster.#{key}", **values)
  end
end
