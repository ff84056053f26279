# frozen_string_literal: true

module VolunteerCalls
  # An organiser, or somebody in the slot, adds a link to it.
  #
  # The same request again changes nothing: the policy `new_to_slot` fails.
  class Link::Add
    include Service::Base
    include TellsOfSlot

    # @!method self.call(guardian:, params:)
    #   @option params [Integer] :slot_id
    #   @option params [Hash] :input see {LinkInput}
    #   @return [Service::Base::Context] with :link and :delta, or :input with its errors

    params do
      attribute :slot_id, :integer
      attribute :input

      validates :slot_id, presence: true
    end

    model :topic
    policy :can_see_topic
    policy :in_slot_or_organiser
    step :read_input
    policy :valid_input

    transaction do
      step :lock_seating
      policy :may_be_told_of, class_name: Slot::Policy::MayBeToldOf
      policy :new_to_slot
      policy :has_room
      step :add
    end

    private

    def read_input(params:)
      context[:input] = LinkInput.new(params.input)
    end

    def valid_input(input:)
      input.valid?
    end

    def new_to_slot(input:, params:)
      same = input.attributes.slice(:url, :title)
      context[:link] = Link.find_by(slot_id: params.slot_id, **same)
      context[:link].nil?
    end

    def has_room(params:)
      Link.where(slot_id: params.slot_id).count < Link::MOST
    end

    def add(input:, params:, seating:, guardian:)
      context[:link] = Link.create!(
        slot_id: params.slot_id,
        user_id: guardian.user.id,
        **input.attributes,
      )
      guard_file(context[:link], seating)
      links = Link.payload_of(params.slot_id)
      tell(seating, guardian, "link_added", { links: links }, **input.attributes.except(:upload_id))
    end

    # Where files are guarded, who sees the topic may have it, as with files in its posts.
    def guard_file(link, seating)
      return if link.upload_id.nil? || !SiteSetting.secure_uploads
      first_post = seating.call.topic.first_post
      ::Upload.where(id: link.upload_id, access_control_post_id: nil).update_all(
        access_control_post_id: first_post&.id,
      )
    end
  end
end
