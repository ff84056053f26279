# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # What a notice says. In {ALL} the first kind that is for a person is the one they get,
    # so the ones that ask something of them come first.
    class Kind
      attr_reader :name, :ends, :acts

      # @param mail [Boolean] whether it can't wait until the person comes by
      # @param urgent [Boolean] whether it stays on top of the notifications until it is read
      # @param personal [Boolean] whether it is the actor who speaks, so that people who
      #   mute or ignore them are spared; see docs/decisions/what-mutes-hold-back.md
      # @param gathered [Boolean] whether several are told as one
      # @param unseen [Boolean] whether it is for people who don't see the topic any more
      # @param ends [Array<Symbol>] kinds that aren't true any more with it, of the same slot or,
      #   where it is about all of a call, of that; of the slot somebody was moved from as well:
      #   unread ones count as read
      # @param acts [Array<Symbol>] what can be answered by link, the wanted answer first
      def initialize(
        name,
        mail: false,
        urgent: false,
        personal: false,
        gathered: false,
        unseen: false,
        ends: [],
        acts: []
      )
        @name = name
        @mail = mail
        @urgent = urgent
        @personal = personal
        @gathered = gathered
        @unseen = unseen
        @ends = ends
        @acts = acts
      end

      def mail? = @mail

      def urgent? = @urgent

      def personal? = @personal

      def gathered? = @gathered

      def unseen? = @unseen

      # @return [Kind]
      def self.find(name) = BY_NAME.fetch(name.to_s)

      # @return [Integer] smaller is more important
      def rank = ALL.index(self)

      # What asks something of somebody, about a slot.
      ASKED = %i[cover_needed nominated asked_again offered answer_time_cut slot_moved].freeze
      # The same, and that they were put into it.
      HAD = [*ASKED, :assigned, :moved].freeze

      ALL = [
        new(:cover_needed, mail: true, urgent: true, acts: %i[cover]),
        new(:nominated, mail: true, urgent: true, personal: true, acts: %i[accept decline]),
        new(:asked_again, mail: true, urgent: true, personal: true, acts: %i[accept decline]),
        new(:assigned, mail: true, urgent: true, ends: HAD, acts: %i[drop_out]),
        new(:moved, mail: true, urgent: true, ends: HAD, acts: %i[drop_out]),
        new(:offered, mail: true, urgent: true, acts: %i[accept decline]),
        new(:call_cancelled, mail: true, urgent: true, ends: HAD),
        new(:slot_withdrawn, mail: true, urgent: true, ends: HAD),
        new(
          :slot_moved,
          mail: true,
          urgent: true,
          ends: %i[slot_moved slot_changed],
          acts: %i[confirm drop_out],
        ),
        new(:slot_restored, mail: true, ends: %i[slot_withdrawn], acts: %i[drop_out]),
        new(:slot_changed, mail: true, ends: %i[slot_moved slot_changed], acts: %i[drop_out]),
        new(:answer_time_cut, mail: true, urgent: true, acts: %i[accept decline]),
        new(:call_reopened, mail: true, ends: %i[call_cancelled]),
        new(:removed, mail: true, ends: HAD),
        new(:out_of_reach, mail: true, unseen: true),
        new(:invited, personal: true),
        new(:reminder, mail: true),
        new(:empty_slots, mail: true),
        new(:unconfirmed, mail: true),
        new(:answer_time_over, ends: ASKED),
        new(:offer_lapsed, ends: ASKED),
        new(:thanked, personal: true),
        new(:covered, ends: %i[cover_needed]),
        new(:released, personal: true),
        new(:declined, personal: true),
        new(:reason_given, personal: true),
        new(:lapsed),
        new(:accepted, personal: true),
        new(:confirmed, personal: true, gathered: true),
        new(:claimed, personal: true, gathered: true),
        new(:stood_by, personal: true, gathered: true),
        new(:last_resort_offered, personal: true, gathered: true),
      ].freeze
      BY_NAME = ALL.index_by { |kind| kind.name.to_s }.freeze
    end
  end
end
