# frozen_string_literal: true

module VolunteerCalls
  module Notices
    # Who hears of which action, and as what: the table in docs/messages.md. Actions that
    # don't stand here nobody hears of.
    module Rules
      # kind: a name in {Kind::ALL}; audiences: methods of {Audience} that answer user ids;
      # condition: a method of {Audience}, or nil for always.
      Rule = Struct.new(:kind, :audiences, :condition)

      def self.rule(kind, *audiences, **options) = Rule.new(kind, audiences, options[:if])
      private_class_method :rule

      ALERT =
        rule(:cover_needed, :organisers, :co_volunteers, :standbys, :last_resorts, if: :cover?)

      TABLE = {
        "invited" => [rule(:invited, :invited)],
        "everybody_thanked" => [rule(:thanked, :thanked)],
        "claimed" => [rule(:claimed, :organisers)],
        "assigned" => [
          rule(:assigned, :person),
          rule(:covered, :asked),
          rule(:claimed, :organisers),
        ],
        "moved" => [rule(:moved, :person), rule(:covered, :asked), rule(:claimed, :organisers)],
        "moved_away" => [ALERT],
        "stood_by" => [rule(:stood_by, :organisers)],
        "last_resort_offered" => [rule(:last_resort_offered, :organisers)],
        "nominated" => [rule(:nominated, :person, if: :still_asked?)],
        "asked_again" => [rule(:asked_again, :person, if: :still_asked?)],
        "accepted" => [rule(:accepted, :organisers, :nominator)],
        "declined" => [rule(:declined, :organisers, :nominator, if: :no_is_told?), ALERT],
        "reason_given" => [rule(:reason_given, :organisers, :nominator, if: :takes_place?)],
        "lapsed" => [
          rule(:lapsed, :organisers, :nominator, if: :nomination?),
          rule(:offer_lapsed, :person, if: :offer?),
          ALERT,
        ],
        "answer_time_cut" => [
          rule(:answer_time_cut, :person, if: :answer_time_left?),
          rule(:answer_time_over, :person, if: :answer_time_over?),
        ],
        "offered" => [rule(:offered, :person, if: :still_asked?)],
        "released" => [rule(:released, :organisers, :co_volunteers, if: :seat_freed?), ALERT],
        "removed" => [
          rule(:removed, :person, if: :by_somebody?),
          rule(:out_of_reach, :person, if: :out_of_sight?),
          rule(:released, :organisers, :co_volunteers, if: :gone?),
          ALERT,
        ],
        "merged" => [ALERT],
        "cover_needed" => [ALERT],
        "covered" => [rule(:covered, :asked), rule(:claimed, :organisers)],
        "slot_changed" => [rule(:slot_moved, :asked_to_confirm), rule(:slot_changed, :told)],
        "slot_withdrawn" => [rule(:slot_withdrawn, :told_off)],
        "slot_restored" => [rule(:slot_moved, :asked_to_confirm), rule(:slot_restored, :told_back)],
        "confirmed" => [rule(:confirmed, :organisers)],
        "call_cancelled" => [rule(:call_cancelled, :everybody)],
        "call_reopened" => [rule(:call_reopened, :everybody, if: :was_cancelled?)],
      }.freeze

      # @return [Array<Rule>]
      def self.for(action) = TABLE.fetch(action, [])
    end
  end
end
