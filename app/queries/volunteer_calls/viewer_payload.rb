# frozen_string_literal: true

module VolunteerCalls
  # What one viewer may do and see in a call; see `ViewerPayload` in types.ts. Never
  # broadcast.
  class ViewerPayload
    # @param claims [Array<#id, #user_id, #state, #seat, #note, #nominator_id, #nomination_note>]
    #   the call's live claims
    def initialize(call, claims, guardian)
      @call = call
      @claims = claims
      @guardian = guardian
    end

    # @return [Hash]
    def to_h
      payload = {
        can_manage: organiser?,
        can_edit: @guardian.can_edit_volunteer_call?(@call),
        can_nominate: @guardian.nomination_refusal(@call).nil?,
        sees_names: sees_names?,
        refusal: @guardian.volunteer_refusal(@call)&.as_json,
        notes: notes,
        attending: attending,
        outcomes: outcomes,
        links: links,
        thanked: @call.slots.first.thanks["mine"],
      }
      payload[:contact] = private_contact if sees_contact?
      payload[:out_of_reach] = out_of_reach if organiser?
      payload[:invitations] = @call.slots.first.invited if organiser?
      payload[:has_roster] = @call.slots.first.rostered if organiser?
      # Only whoever edits the call needs them; null for what the site does.
      payload[:reminders] = @call.reminders if organiser?
      payload
    end

    # @return [Boolean] whether the viewer may know who has claims
    def sees_names?
      return @sees_names if defined?(@sees_names)
      @sees_names = @guardian.can_see_volunteer_names?(@call, has_claim: own_claims.any?)
    end

    # @param claim [#user_id]
    # @return [Boolean] whether the viewer may know that this person didn't come
    def knows_outcome?(claim) = organiser? || own?(claim)

    # @param claim [#user_id]
    # @return [Boolean] whether it is the viewer's own
    def own?(claim) = @guardian.authenticated? && claim.user_id == @guardian.user.id

    private

    def organiser?
      return @organiser if defined?(@organiser)
      @organiser = @guardian.can_manage_volunteer_call?(@call)
    end

    def own_claims = @own_claims ||= @claims.select { |claim| own?(claim) }

    # Of somebody who was nominated it is what they were told with it.
    def notes
      readable = organiser? ? @claims : @claims.select { |claim| concerns_viewer?(claim) }
      readable.to_h { |claim| [claim.id, note_of(claim)] }.compact_blank
    end

    def note_of(claim) = claim.state == "nominated" ? claim.nomination_note : claim.note

    def concerns_viewer?(claim)
      @guardian.authenticated? && [claim.user_id, claim.nominator_id].include?(@guardian.user.id)
    end

    # @return [Array<Integer>] the slots whose audience the viewer said to be in
    def attending = @call.slots.select { |slot| slot.attending["mine"] }.map(&:id)

    # @return [Array<Integer>] the viewer's own claims of which they may say if they came
    def outcomes
      slots = @call.slots.index_by(&:id)
      own_claims
        .select { |claim| OwnOutcome.sayable?(claim, slots[claim.slot_id], @call.timezone) }
        .map(&:id)
    end

    # @return [Array<Integer>] the links the viewer added
    def links
      return [] if @guardian.anonymous?
      added = @call.slots.flat_map(&:link_rows).select { |_, user_id| user_id == @guardian.user.id }
      added.map(&:first)
    end

    # Whose seat is kept although they hear of nothing, by claim, and until when; see {Reach}.
    def out_of_reach
      claims = @claims.select { |claim| Claim::HOLDING.include?(claim.state) }
      claims.to_h { |claim| [claim.id, claim.out_of_reach_until&.utc&.iso8601] }.compact
    end

    def sees_contact?
      return false if @call.contact_email.nil? && @call.contact_phone.nil?
      organiser? || @guardian.can_see_volunteer_contact?(@call, holds_seat: holds_seat?)
    end

    def holds_seat? = own_claims.any? { |claim| claim.seat || claim.state == "attended" }

    def private_contact = { email: @call.contact_email, phone: @call.contact_phone }
  end
end
