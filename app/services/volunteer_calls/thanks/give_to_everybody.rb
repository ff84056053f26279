# frozen_string_literal: true

module VolunteerCalls
  # An organiser thanks everybody who did something in a call, in public: one line in the topic,
  # and each of them is told. Once in a call: said again, the policy `not_said_yet` fails.
  class Thanks::GiveToEverybody
    include Service::Base
    include Thanks::OnceOver

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :topic_id
    #   @return [Service::Base::Context] with :volunteer_call, :thanked (user ids) and :delta

    params do
      attribute :topic_id, :integer

      validates :topic_id, presence: true
    end

    model :topic
    model :volunteer_call
    policy :may_thank

    transaction do
      step :lock_seating
      policy :over
      policy :not_said_yet
      step :find_people
      policy :somebody_to_thank
      step :note
      step :record
    end

    step :publish

    private

    def may_thank(guardian:, volunteer_call:)
      guardian.can_manage_volunteer_call?(volunteer_call) && !guardian.user.silenced?
    end

    def not_said_yet(volunteer_call:)
      volunteer_call.reload.everybody_thanked_at.nil?
    end

    # Whoever is known not to have come isn't thanked for it; nobody thanks themselves.
    def find_people(volunteer_call:, guardian:)
      context[:thanked] = ThanksLine.people(volunteer_call) - [guardian.user.id]
    end

    def somebody_to_thank(thanked:)
      thanked.any?
    end

    def note(volunteer_call:, guardian:)
      volunteer_call.update_columns(
        everybody_thanked_at: Time.zone.now,
        everybody_thanked_by_id: guardian.user.id,
      )
      ThanksLine.soon(volunteer_call.id)
    end

    def record(seating:, guardian:, thanked:)
      Event.create!(
        call_id: seating.call.id,
        actor_id: guardian.user.id,
        action: "everybody_thanked",
        version: seating.call.version,
        data: {
          user_ids: thanked,
        },
      )
      Projection.rewrite_summary(seating.call)
      Announcing.soon(seating.call.id)
    end

    def publish(seating:)
      context[:delta] = SupportDelta.everybody_thanked(seating)
      Live.publish(seating.call.topic, context[:delta].for_all)
    end
  end
end
