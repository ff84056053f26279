# frozen_string_literal: true

module VolunteerCalls
  # A member proposes somebody for a slot. The person is asked; until they answer, or the
  # time is over, a seat is held for them, and nobody says that they do it.
  class Claim::Nominate
    include Service::Base
    include OnSlot

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @option params [String] :username of the person to ask
    #   @option params [String] :note what the person is told with it
    #   @return [Service::Base::Context] with :claim and :delta

    params do
      attribute :slot_id, :integer
      attribute :username, :string
      attribute :note, :string

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
    policy :may_volunteer_at_all, class_name: Claim::Policy::MayVolunteerAtAll
    model :nominee
    policy :can_be_asked, class_name: Claim::Policy::CanBeAsked

    transaction do
      step :lock_seating
      policy :may_nominate, class_name: Claim::Policy::MayNominate
      # First: who asks about people in a full slot shall not learn who is in it.
      policy :seat_free
      policy :is_new_to_slot, class_name: Claim::Policy::IsNewToSlot
      step :nominate
    end

    step :publish

    private

    def fetch_nominee(params:)
      User.human_users.find_by(username_lower: User.normalize_username(params.username))
    end

    def seat_free(seating:)
      !seating.free_seat.nil?
    end

    def nominate(seating:, nominee:, params:, guardian:)
      claim =
        new_claim(
          seating,
          nominee,
          kind: Claim::NOMINATION,
          state: "nominated",
          seat: seating.free_seat,
          nominated_by: guardian.user,
          nomination_note: params.note,
          expires_at: AnswerTime.of_nomination(seating.call, seating.slot),
        )
      context[:claim] = seating.settle(claim, action: "nominated", actor: guardian.user)
    end
  end
end
