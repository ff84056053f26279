# frozen_string_literal: true

module VolunteerCalls
  # A signed link with which one person gives one answer about one claim, or about a slot
  # that needs cover. It says how things stood when it was made, so it dies with the first
  # change: also with its own use.
  class AnswerLink
    # Acts that commit somebody to something need that person logged in.
    ACTS = {
      "accept" => {
        login: true,
      },
      "confirm" => {
        login: true,
      },
      "cover" => {
        login: true,
      },
      "decline" => {
        login: false,
      },
      "drop_out" => {
        login: false,
      },
    }.freeze
    PURPOSE = "volunteer-calls-answer"
    LIVES = 60.days

    # @return [String] a key of {ACTS}
    attr_reader :act

    # @param claim [Claim]
    # @param act [#to_s]
    # @return [AnswerLink]
    def self.for_claim(claim, act)
      new(act: act, user_id: claim.user_id, claim_id: claim.id, stamp: stamp_of_claim(claim))
    end

    # @param slot [Slot] that needs cover
    # @param user [User] who is asked
    # @return [AnswerLink]
    def self.for_cover(slot, user)
      new(act: "cover", user_id: user.id, slot_id: slot.id, stamp: stamp_of_slot(slot))
    end

    # @return [AnswerLink, nil] nil when the token was not made here, or has expired
    def self.read(token)
      values = SignedToken.read(token, purpose: PURPOSE)
      new(**values.symbolize_keys) if values.is_a?(Hash) && ACTS.key?(values["act"])
    end

    # How a claim stands, as far as answers change it; nil for one that is gone. A claim
    # never comes back to where it was, see docs/states.md, so no used link comes to life.
    def self.stamp_of_claim(claim)
      claim && "#{claim.state} #{claim.confirm_by&.utc&.iso8601(6)}".strip
    end

    # How a slot stands that needs cover.
    def self.stamp_of_slot(slot)
      slot && (slot.cover_needed? ? slot.cover_needed_at.utc.iso8601(6) : "")
    end

    def initialize(act:, user_id:, stamp:, claim_id: nil, slot_id: nil)
      @act = act.to_s
      @user_id = user_id
      @claim_id = claim_id
      @slot_id = slot_id
      @stamp = stamp
    end

    # @return [Integer] who answers: whose claim it is by now, since accounts are merged
    def user_id = claim&.user_id || @user_id

    # @return [String] absolute
    def url = "#{Discourse.base_url}/volunteer-calls/answer/#{token}"

    # @return [String] fit for an address
    def token
      values = {
        act: act,
        user_id: @user_id,
        claim_id: @claim_id,
        slot_id: @slot_id,
        stamp: @stamp,
      }
      SignedToken.make(values.compact, purpose: PURPOSE, lives: LIVES)
    end

    # @return [Claim, nil] what is answered about; nil for cover
    def claim = @claim ||= (Claim.find_by(id: @claim_id) if @claim_id)

    # @return [Slot, nil]
    def slot = @slot ||= (claim ? claim.slot : Slot.find_by(id: @slot_id))

    # @return [User, nil]
    def user = @user ||= User.find_by(id: user_id)

    def login_needed? = ACTS.fetch(act).fetch(:login)

    # @return [Boolean] whether nothing has changed since the link was made
    def current?
      now = @claim_id ? self.class.stamp_of_claim(claim) : self.class.stamp_of_slot(slot)
      !now.nil? && now == @stamp
    end
  end
end
