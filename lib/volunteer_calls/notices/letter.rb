# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # What the e-mail of a notice says, part by part, in the current locale; two templates
    # in app/views/volunteer_calls/notices lay it out.
    class Letter
      # Those that tell somebody of a slot that they do.
      CONFIRMING = %i[assigned reminder slot_moved slot_changed slot_restored].freeze

      # url: signed, see {AnswerLink}; primary: the wanted answer
      Button = Struct.new(:label, :url, :primary, keyword_init: true)

      # Those kinds whose letters say more than the others.
      LETTERS = {
        "cover_needed" => "CoverLetter",
        "offered" => "OfferLetter",
        "reminder" => "ReminderLetter",
        "empty_slots" => "EmptySlotsLetter",
        "unconfirmed" => "UnconfirmedLetter",
        "out_of_reach" => "OutOfReachLetter",
        **%w[slot_moved slot_changed slot_withdrawn slot_restored].index_with("ChangeLetter"),
        **%w[call_cancelled call_reopened].index_with("CallLetter"),
      }.freeze

      # @param notice [Notice]
      # @param user [User] whom it is for
      # @return [Letter]
      def self.of(notice, user)
        LETTERS
          .fetch(notice.kind, "Letter")
          .then { |name| Notices.const_get(name) }
          .new(notice, user)
      end

      attr_reader :notice, :user

      def initialize(notice, user)
        @notice = notice
        @user = user
      end

      def subject
        return words(:subject_undated, default: :subject) if starts_at.nil?
        words(:subject)
      end

      def heading = words(:heading)

      # Our mail follows the person's e-mail preferences, so that is where they are.
      #
      # @return [String] absolute, the same for everybody: it leads to one's own
      def preferences_url = "#{Discourse.base_url}/my/preferences/emails"

      # @return [Array<String>] sentences above the facts
      def intro = [words(:intro, default: "")].compact_blank

      # @return [Array<Facts::Fact>] what, when, where, with whom
      def facts = Facts.new(self).all

      # @return [String, nil] what somebody wrote to the person
      def quote
        text = asked? ? claim&.nomination_note : event.reason
        shared(:quote, text: text) if text.present? && kind.name != :removed
      end

      # @return [Array<Button>]
      def buttons
        return [] unless claim&.live?
        acts.map.with_index do |act, index|
          Button.new(
            label: I18n.t("volunteer_calls.answers.acts.#{act}"),
            url: AnswerLink.for_claim(claim, act).url,
            # Only what is asked for is a strong button.
            primary: index.zero? && act != :drop_out,
          )
        end
      end

      # @return [String, nil] until when to answer
      def deadline
        shared(:deadline, deadline: times.moment(expires_at)) if expires_at
      end

      # @return [String] what happens otherwise, and what is worth knowing
      def notes
        [
          words(:notes, default: ""),
          (shared(:buttons) if buttons.any?),
          (shared(:reply) if SiteSetting.reply_by_email_enabled),
        ].compact_blank
      end

      # @return [ReminderLetter::WayOut, nil]
      def way_out = nil

      # @return [String, nil] the last word
      def closing = words(:closing, default: "").presence

      # @return [String, nil] the slot for the person's calendar, when it says that they do it
      def calendar_url
        return unless CONFIRMING.include?(kind.name) && claim&.state == "claimed" && starts_at
        Calendar::Link.url(claim)
      end

      # @return [Boolean] whether it leads to the call
      def leads_to_call? = true

      # @return [String] why the person gets this
      def why = words(:why)

      # @return [String] where the slot is shown
      def url = SlotLink.url(call.topic, notice.slot_id)

      # @return [Boolean] whether the mail must not carry what the forum says
      def private? = SiteSetting.private_email?

      def kind = notice.kind_of_notice

      def event = notice.event

      def call = notice.call

      def slot = notice.slot

      def claim = notice.claim

      # @return [EventTime] in the event's own zone
      def times = @times ||= EventTime.new(call.timezone)

      # @return [String] name of whoever did it, or of whoever asks
      def actor_name
        return PersonName.of(nil) unless names.actor?
        PersonName.of((claim&.nominated_by if asked?) || actor)
      end

      # @return [Names] whom the person may be told of by name
      def names = @names ||= Names.new(event, call, user)

      # @return [User, nil]
      def actor = User.find_by(id: event.actor_id)

      # @return [Boolean] whether a person did it, and not the clock
      def by_person? = !actor.nil? && actor.id > 0

      private

      # Who hasn't answered yet has nothing to give up, nor has who stands by.
      def acts
        return kind.acts if kind.acts.exclude?(:drop_out) || claim.state == "claimed"
        claim.awaiting? ? %i[accept decline] : []
      end

      # Whether somebody asks the person to do something.
      def asked? = %i[nominated asked_again].include?(kind.name)

      # Where somebody was moved from.
      def other_slot
        id = event.data&.dig("other_slot_id")
        Slot.find_by(id: id, call_id: call.id) if id
      end

      def starts_at = slot&.starts_at

      def expires_at = (claim.expires_at || claim.confirm_by if claim&.live?)

      def words(key, **options)
        key_of_kind = "volunteer_calls.notices.#{kind.name}.#{key}"
        default = options[:default]
        default = :"volunteer_calls.notices.#{kind.name}.#{default}" if default.is_a?(Symbol)
        I18n.t(key_of_kind, **values, **options, **(default.nil? ? {} : { default: default }))
      end

      def shared(key, **more) = I18n.t("volunteer_calls.notices.#{key}", **values, **more)

      def values
        @values ||= {
          actor: actor_name,
          slot: slot&.title || call.event_name,
          event: call.event_name,
          other: other_slot&.title,
          date: starts_at && times.date(starts_at),
          time: starts_at && times.moment(starts_at),
        }.compact
      end
    end
  end
end
