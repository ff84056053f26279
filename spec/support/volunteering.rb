# frozen_string_literal: true

# Lets people volunteer in specs through the one door there is, so that history and
# projection go with it.
module Volunteering
  # @param user [User] made on the spot when it doesn't matter who
  # @return [VolunteerCalls::Claim]
  def volunteer(slot, user = Fabricate(:volunteer), kind: "volunteer")
    done(:Take, user, slot_id: slot.id, kind: kind, allow_overlap: true)
  end

  # @return [VolunteerCalls::Claim]
  def nominate(slot, nominee = Fabricate(:volunteer), by: Fabricate(:volunteer), note: nil)
    done(:Nominate, by, slot_id: slot.id, username: nominee.username, note: note)
  end

  # @return [VolunteerCalls::Claim]
  def assign(slot, person, by:, note: nil)
    done(:Assign, by, slot_id: slot.id, username: person.username, note:, allow_overlap: true)
  end

  # @return [VolunteerCalls::Claim] the new one
  def move(claim, slot, by:)
    done(:Move, by, claim_id: claim.id, slot_id: slot.id, allow_overlap: true)
  end

  # @return [VolunteerCalls::Claim] that ended
  def drop_out(claim, by: claim.user, reason: nil)
    done(:Release, by, claim_id: claim.id, reason: reason)
  end

  # @return [VolunteerCalls::Claim]
  def accept(claim) = done(:Accept, claim.user, claim_id: claim.id, allow_overlap: true)

  # @return [VolunteerCalls::Claim]
  def decline(claim) = done(:Decline, claim.user, claim_id: claim.id)

  # The contact says whether they want the e-mails they were asked about.
  #
  # @return [VolunteerCalls::Roster]
  def answer_roster_mails(roster, wanted: true)
    token = VolunteerCalls::Roster::ConsentLink.of(roster.reload).token
    result = VolunteerCalls::Roster::ConsentAnswer.call(params: { token: token, wanted: wanted })
    raise result.inspect_steps.to_s if result.failure?
    result[:roster]
  end

  private

  def done(action, user, **params)
    result =
      VolunteerCalls::Claim.const_get(action).call(params: params, guardian: Guardian.new(user))
    raise result.inspect_steps.to_s if result.failure?
    result[:claim]
  end
end
