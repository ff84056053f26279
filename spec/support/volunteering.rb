# frozen_string_literal: true

# Lets people volunteer in specs through the one door there is, so that history and
# projection go with it.
module Volunteering
  # @param user [User] made on the spot when it doesn't matter who
  # @return [VolunteerCalls::Claim]
  def volunteer(slot, user = Fabricate(:volunteer), kind: "volunteer")
    params = { slot_id: slot.id, kind: kind, allow_overlap: true }
    result = VolunteerCalls::Claim::Take.call(params: params, guardian: Guardian.new(user))
    raise result.inspect_steps if result.failure?
    result[:claim]
  end
end
