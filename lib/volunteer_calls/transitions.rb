# frozen_string_literal: true

module VolunteerCalls
  # The state machine of claims, in one place: what each action of the history makes of a
  # claim, and from where. {Seating#settle} lets nothing else happen; `docs/states.md` says
  # the same for people, and a spec compares the two.
  #
  # nil stands for "no claim yet".
  module Transitions
    Rule = Struct.new(:from, :to)

    AWAITING = Claim::AWAITING
    NOT_SEATED = %w[standby last_resort].freeze

    RULES = {
      "claimed" => Rule.new([nil, *NOT_SEATED], "claimed"),
      "covered" => Rule.new([nil, *NOT_SEATED], "claimed"),
      "assigned" => Rule.new([nil, *NOT_SEATED, *AWAITING], "claimed"),
      "stood_by" => Rule.new([nil, "last_resort"], "standby"),
      "last_resort_offered" => Rule.new([nil], "last_resort"),
      "nominated" => Rule.new([nil], "nominated"),
      "asked_again" => Rule.new(["nominated"], "nominated"),
      "offered" => Rule.new(NOT_SEATED, "offered"),
      "accepted" => Rule.new(AWAITING, "claimed"),
      "declined" => Rule.new(AWAITING, "declined"),
      "lapsed" => Rule.new(AWAITING, "lapsed"),
      "confirmed" => Rule.new(["claimed"], "claimed"),
      "released" => Rule.new(["claimed", *NOT_SEATED], "released"),
      "removed" => Rule.new(Claim::LIVE, "removed"),
      "moved" => Rule.new([nil, *NOT_SEATED, *AWAITING], "claimed"),
      "moved_away" => Rule.new(["claimed", *NOT_SEATED], "removed"),
      "attended" => Rule.new(%w[claimed no_show], "attended"),
      "no_show" => Rule.new(%w[claimed attended], "no_show"),
      "merged" => Rule.new([*Claim::LIVE, "attended", "no_show"], "removed"),
    }.freeze

    # Every state a claim can be in.
    STATES = RULES.values.map(&:to).uniq.freeze

    # Something tried what the state machine doesn't know: a bug, never a person's fault.
    class Impossible < StandardError
    end

    # @param from [String, nil] the state the claim was in
    # @param to [String] the state it shall have
    # @raise [Impossible]
    def self.check!(action, from, to)
      rule = RULES[action]
      return if rule && rule.to == to && rule.from.include?(from)
      raise Impossible, "#{action} from #{from.inspect} to #{to.inspect}"
    end
  end
end
