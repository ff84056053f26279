# frozen_string_literal: true

module VolunteerCalls
  # Calendar files (iCalendar, RFC 5545): a claim, a call, or everything somebody has.
  module Calendar
    PRODUCT = "-//discourse-volunteer-calls//EN"
    # How often calendar programs that ask for it are told to look.
    REFRESH = "PT1H"

    # @param entries [Array<Entry>]
    # @param name [String] of the calendar
    # @return [String] the file
    def self.file(entries, name:)
      calendar = Icalendar::Calendar.new
      calendar.prodid = PRODUCT
      calendar.publish
      calendar.append_custom_property("X-WR-CALNAME", Icalendar::Values::Text.new(name))
      calendar.refresh_interval = Icalendar::Values::Duration.new(REFRESH, "value" => "DURATION")
      calendar.append_custom_property("X-PUBLISHED-TTL", REFRESH)
      zones(entries).each { |zone| calendar.add_timezone(zone) }
      entries.each { |entry| calendar.add_event(event(entry)) }
      calendar.to_ical
    end

    # @param instant [Time]
    # @return [Icalendar::Values::DateTime]
    def self.utc(instant)
      Icalendar::Values::DateTime.new(instant.utc.strftime("#{Zone::LOCAL}Z"))
    end

    # @return [Array<String>] what every entry of a call says, to whoever may see the call
    def self.about(call, slot)
      [call.event_name, call.topic.title, slot.description.presence, slot.perk.presence].compact
    end

    def self.zones(entries)
      entries
        .group_by(&:timezone)
        .filter_map do |timezone, those|
          zone = Zone.new(timezone)
          zone.component(those.flat_map { |it| [it.starts_at, it.ends_at].compact }) if !zone.utc?
        end
    end
    private_class_method :zones

    def self.event(entry)
      zone = Zone.new(entry.timezone)
      Icalendar::Event.new.tap do |event|
        event.uid = entry.uid
        event.sequence = entry.sequence
        # What is published is stamped with its last change, so the same file stays the same.
        event.dtstamp = event.last_modified = utc(entry.changed_at)
        event.dtstart = zone.time(entry.starts_at)
        event.dtend = zone.time(entry.ends_at) if entry.ends_at
        event.status = entry.status.to_s.upcase
        event.transp = "TRANSPARENT" if entry.status == :cancelled
        event.summary = entry.title
        event.description = entry.description
        event.location = entry.place
        event.url = entry.url
      end
    end
    private_class_method :event
  end
end
