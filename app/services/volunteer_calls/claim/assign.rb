# frozen_string_literal: true

module VolunteerCalls
  # An organiser puts somebody into a slot who agreed elsewhere, or moves up who stands by.
  # The person is told, and gives the place up with one click.
  #
  # Volunteering may have closed. The same request again changes nothing: the policy
  # `not_in_slot_yet` fails and `existing_claim` is the claim there is.
  class Claim::Assign
    include Service::Base
    include OnSlot
    include PutsDown

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @option params [String] :username of the person
    #   @option params [String] :note private, for the organisers and the person
    #   @option params [Boolean] :allow_overlap go on although the person does something else then
    #   @return [Service::Base::Context] with :claim and :delta

    params do
      attribute :slot_id, :integer
      attribute :username, :string
      attribute :note, :string
      attribute :allow_overlap, :boolean, default: false

      before_validation do
        self.username = username&.strip&.delete_prefix("@")
        self.note = note&.strip.presence
      end

      validates :slot_id, presence: true
      validates :username, presence: true
      validates :note, length: { maximum: Limits::NOTE }
    end

    model :topic
    policy :can_see_topic
    policy :organiser
    model :assignee
    policy :can_be_assigned, class_name: Claim::Policy::CanBeAssigned

    transaction do
      step :lock_seating
      policy :not_in_slot_yet
      policy :may_assign, class_name: Claim::Policy::MayAssign
      policy :seat_free
      policy :no_overlap, class_name: Claim::Policy::AssigneeIsFree
      step :assign
    end

    step :publish

    private

    def fetch_assignee(params:)
      User.human_users.find_by(username_lower: User.normalize_username(params.username))
    end

    def lock_seating(topic:, params:, assignee:)
      lock_slot_for(assignee, topic, params)
    end

    def assign(seating:, existing_claim:, assignee:, params:, guardian:)
      claim = existing_claim || new_claim(seating, assignee)
      claim.assign_attributes(
        state: "claimed",
        kind: "volunteer",
        seat: claim.seat || seating.free_seat,
        queue_number: nil,
        expires_at: nil,
      )
      claim.note = params.note if params.note
      context[:claim] = seating.settle(claim, action: "assigned", actor: guardian.user)
    end
  end
end
