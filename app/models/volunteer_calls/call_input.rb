# frozen_string_literal: true

module VolunteerCalls
  # A call as somebody sent it, read and checked; the one door for what a call may be.
  # Composer, API, review queue and check all come through here.
  #
  # Accepts a Hash, request parameters, or a JSON string of an object:
  #   { "event": { "name", "place" }, "timezone": IANA, "closes_at": time,
  #     "contact": { "name", "organisation", "email", "phone" } | null,
  #     "names_visible_to": "everyone" (default) | "volunteers" | "organisers",
  #     "slots": [{ "title", "description", "starts_at": time, "ends_at": time,
  #                 "place", "perk", "needed": 1, "capacity": needed }],
  #     "reminders": ["2.days", "2.hours"] | [] for none | null for what the site does,
  #     "invite": { "groups": [names], "users": [names] } | null, new calls only }
  # Times as {WallClock} reads them, in the call's zone. Slots of a call that exists carry
  # their "id"; one without is new.
  class CallInput
    FIELDS = %w[event timezone closes_at contact names_visible_to slots reminders].freeze
    EVENT_FIELDS = %w[name place].freeze
    CONTACT_FIELDS = %w[name organisation email phone].freeze
    NO_CONTACT = CONTACT_FIELDS.to_h { |name| [:"contact_#{name}", nil] }.freeze

    # @return [FieldErrors]
    attr_reader :errors
    # @return [Hash] columns of {Call}; only meaningful when there were no errors
    attr_reader :attributes
    # @return [Array<Hash>] columns of {Slot} in their order, with :id where it is known
    attr_reader :slots
    # @return [Hash] whom to invite, see {InviteInput#names}
    attr_reader :invite

    # @param call [Call, nil] that shall become this; with its slots
    # @param author [User, nil] who posts it; nil when what they may do was asked before
    def initialize(raw, call: nil, author: nil)
      @call = call
      @errors = FieldErrors.new
      @fields = InputFields.new(plain(raw), path: "", known: known_fields, errors: @errors)
      @attributes = read
      @slots = read_slots
      @invite = InviteInput.new(@fields[:invite], author: author, errors: @errors).names
      check_closing
    end

    # @return [Boolean]
    def valid? = errors.empty?

    # @return [Hash] the answer to a request whose call is not valid
    def problem = errors.problem

    # @param topic [Topic] saved or about to be
    # @param user [User] who posts the call
    # @return [Call] built, not saved; with its slots
    # @raise [ArgumentError] when the input is not valid
    def build_call(topic:, user:)
      raise ArgumentError, errors.full_messages.to_sentence unless valid?
      call = Call.new(attributes.merge(topic: topic, user: user))
      slots.each_with_index { |slot, index| call.slots.build(slot.merge(position: index)) }
      call
    end

    private

    # clock: nil until the zone has been read, and when it is wrong.
    attr_reader :fields, :clock

    # Who is invited later is invited by {Call::Invite}.
    def known_fields = @call ? FIELDS : [*FIELDS, InviteInput::FIELD]

    def plain(raw)
      raw = raw.to_unsafe_h if raw.respond_to?(:to_unsafe_h)
      return raw.deep_stringify_keys if raw.is_a?(Hash)
      JSON.parse(raw) if raw.is_a?(String)
    rescue JSON::ParserError
      nil
    end

    def read
      event = InputFields.new(fields[:event] || {}, path: "event", known: EVENT_FIELDS, errors:)
      timezone = read_timezone
      {
        event_name: event.line(:name, required: :event_name_missing),
        event_place: event.line(:place),
        timezone: timezone,
        closes_at: fields.time(:closes_at, clock),
        names_visible_to: read_names_visible_to,
        reminders: read_reminders,
        **read_contact,
      }
    end

    # An edit that says nothing of them leaves them as they are.
    def read_reminders
      return @call&.reminders unless fields.sent?(:reminders)
      RemindersInput.read(fields[:reminders], errors)
    end

    def read_timezone
      timezone = fields.line(:timezone, required: :timezone_missing)
      return if timezone.nil?
      if WallClock.zone?(timezone)
        @clock = WallClock.new(timezone)
        return timezone
      end
      errors.add("timezone", :timezone_unknown, timezone: timezone)
      nil
    end

    def read_names_visible_to
      value = fields[:names_visible_to]
      # Who edits without a word about it doesn't make names public.
      return @call&.names_visible_to || "everyone" if value.blank?
      errors.add("names_visible_to", :not_a_choice) if Call::NAMES_VISIBLE_TO.exclude?(value)
      value
    end

    def read_contact
      return NO_CONTACT if fields[:contact].blank?
      contact =
        InputFields.new(fields[:contact], path: "contact", known: CONTACT_FIELDS, errors: errors)
      read = {
        contact_organisation: contact.line(:organisation),
        contact_email: contact.line(:email, max: Limits::EMAIL),
        contact_phone: contact.line(:phone),
      }
      email = read[:contact_email]
      if email && !email.match?(URI::MailTo::EMAIL_REGEXP)
        errors.add("contact.email", :email_invalid)
      end
      required = read.values.any? ? :contact_name_missing : nil
      { contact_name: contact.line(:name, required: required), **read }
    end

    # Two calls that became one, or a limit that was lowered, leave more than a new call may have:
    # such a call can be edited, but gets no more.
    def most_slots
      there = @call ? @call.slots.count { |slot| !slot.withdrawn? } : 0
      [Limits.slots, there].max
    end

    def read_slots
      slots = fields[:slots]
      return none(:slots_missing) unless slots.is_a?(Array) && slots.any?
      return none(:too_many_slots, count: most_slots) if slots.size > most_slots
      known = @call && @call.slots.map(&:id).to_set
      slots.each_with_index.map do |slot, index|
        SlotInput.new(slot, path: "slots.#{index}", clock:, errors:, known:).attributes
      end
    end

    def none(code, **values)
      errors.add("slots", code, **values)
      []
    end

    def check_closing
      closes_at = @attributes[:closes_at]
      first = @slots.filter_map { |slot| slot[:starts_at] }.min
      return if closes_at.nil? || first.nil? || closes_at <= first || closed_before?(closes_at)
      local = clock.local(first)
      errors.add(
        "closes_at",
        :closes_after_start,
        date: I18n.l(local.to_date, format: :long),
        time: local.strftime("%H:%M"),
      )
    end

    # Volunteering may have been closed by hand after the first slot began.
    def closed_before?(closes_at) = @call&.closes_at.to_i == closes_at.to_i
  end
end
