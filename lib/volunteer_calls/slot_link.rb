# frozen_string_literal: true

module VolunteerCalls
  # Where a slot is to be seen: in the card of its topic's first post.
  module SlotLink
    # @param topic [Topic]
    # @param slot_id [Integer, nil] nil for the card as a whole
    # @return [String] below the forum's address
    def self.path(topic, slot_id)
      anchor = "#volunteer-slot-#{slot_id}" if slot_id
      # Without the number the reader would land where they last read.
      "#{topic.relative_url}/1#{anchor}"
    end

    # @return [String] absolute, for what leaves the forum
    def self.url(topic, slot_id)
      Discourse.base_url_no_prefix + path(topic, slot_id)
    end
  end
end
