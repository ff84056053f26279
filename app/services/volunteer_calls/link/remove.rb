# frozen_string_literal: true

module VolunteerCalls
  # Whoever added a link, or an organiser, takes it away.
  class Link::Remove
    include Service::Base
    include TellsOfSlot

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :link_id
    #   @return [Service::Base::Context] with :link and :delta

    params do
      attribute :link_id, :integer

      validates :link_id, presence: true
    end

    model :link
    model :topic
    policy :can_see_topic
    policy :own_or_organiser

    transaction do
      step :lock_seating
      policy :may_be_told_of, class_name: Slot::Policy::MayBeToldOf
      step :remove
    end

    private

    def fetch_link(params:)
      Link.find_by(id: params.link_id)
    end

    def fetch_topic(link:)
      SlotTopic.call(link.slot_id)
    end

    def own_or_organiser(guardian:, link:, topic:)
      guardian.can_invite_volunteers?(topic) ||
        (guardian.authenticated? && link.user_id == guardian.user.id)
    end

    def lock_seating(topic:, link:)
      context[:seating] = Seating.lock(
        call_id: topic.volunteer_call_id,
        slot_id: link.slot_id,
        topic: topic,
      )
    end

    def remove(link:, seating:, guardian:)
      link.destroy!
      links = Link.payload_of(link.slot_id)
      tell(seating, guardian, "link_removed", { links: links }, title: link.title, url: link.url)
    end
  end
end
