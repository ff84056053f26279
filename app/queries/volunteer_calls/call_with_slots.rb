# frozen_string_literal: true

module VolunteerCalls
  # A topic's call with its slots and what people said about each, in one statement: what is
  # counted per slot comes with the slot's row.
  module CallWithSlots
    QUESTIONS = "#{SlotPost::SUMMARY} AS questions".freeze
    COVER = "#{Cover::SUMMARY} AS cover".freeze
    LINKS = "#{Link::SUMMARY} AS link_rows".freeze

    # @param topic [Topic] that the viewer may see
    # @return [Call, nil] its slots have the attributes `attending`, `questions`, `link_rows`,
    #   `cover`, `thanks`, `invited` and `rostered` besides, see {Attendance::SUMMARY}, {SlotPost::SUMMARY} and {Invitation::SUMMARY}
    def self.call(topic:, guardian:)
      slots =
        readable(topic, guardian)
          .eager_load(call: %i[user edited_by])
          .order(:position, :id)
          .select(
            "volunteer_call_slots.*",
            attending(guardian),
            QUESTIONS,
            LINKS,
            COVER,
            thanks(guardian),
            invited(topic, guardian),
            rostered(topic, guardian),
          )
          .to_a
      call = slots.first&.call
      return if call.nil?
      call.topic = topic
      call.association(:slots).target = slots
      call
    end

    def self.attending(guardian)
      Arel.sql("#{Attendance::SUMMARY} AS attending", reader_id: guardian.user&.id)
    end
    private_class_method :attending

    # The same in each row, as there is one of it in a call.
    def self.thanks(guardian)
      Arel.sql("#{Thanks::SUMMARY} AS thanks", reader_id: guardian.user&.id)
    end
    private_class_method :thanks

    # For organisers alone; the same in each row, and read once.
    def self.invited(topic, guardian)
      return "NULL AS invited" unless guardian.can_invite_volunteers?(topic)
      Arel.sql("#{Invitation::SUMMARY} AS invited", topic_id: topic.id)
    end
    private_class_method :invited

    # Whether the contact has a link; that is for organisers alone as well.
    def self.rostered(topic, guardian)
      return "FALSE AS rostered" unless guardian.can_invite_volunteers?(topic)
      Arel.sql("#{Roster::EXISTS} AS rostered", topic_id: topic.id)
    end
    private_class_method :rostered

    def self.readable(topic, guardian)
      slots = Slot.where(volunteer_calls: { topic_id: topic.id })
      return slots if guardian.can_see_hidden_volunteer_call?(topic)
      slots
        .joins(:call)
        .joins("JOIN topics ON topics.id = volunteer_calls.topic_id")
        .where.not(Call::HIDDEN)
    end
    private_class_method :readable
  end
end
