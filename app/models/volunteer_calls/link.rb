# frozen_string_literal: true

module VolunteerCalls
  # Something on the web that belongs to a slot: notes, slides, a recording.
  class Link < ActiveRecord::Base
    self.table_name = "volunteer_call_links"

    KINDS = %w[recording slides notes other].freeze
    # How many a slot may have.
    MOST = 20
    # What browsers play by themselves.
    AUDIO = %w[mp3 m4a aac ogg oga opus wav flac].freeze
    VIDEO = %w[mp4 m4v webm ogv mov].freeze

    # In SQL: a slot's links in the order they were added. For statements that read slots.
    SUMMARY = <<~SQL.freeze
      (
        SELECT COALESCE(json_agg(json_build_array(id, user_id, kind, title, url) ORDER BY id), '[]')
        FROM volunteer_call_links
        WHERE slot_id = volunteer_call_slots.id
      )
    SQL

    belongs_to :slot, class_name: "VolunteerCalls::Slot", inverse_of: :links

    # @param summary [Array] what {SUMMARY} gave
    # @return [Array<Hash>] see `LinkPayload` in types.ts
    def self.payload(summary)
      summary.map do |id, _user_id, kind, title, url|
        { id: id, kind: kind, title: title, url: url, media: media(url) }
      end
    end

    # @return [Hash] see `LinkPayload` in types.ts
    def as_payload = self.class.payload([[id, user_id, kind, title, url]]).first

    # @return [Array<Hash>] the same for one slot
    def self.payload_of(slot_id)
      payload(Slot.where(id: slot_id).pick(Arel.sql(SUMMARY)))
    end

    # @return [String, nil] "audio" or "video" for a file that browsers play
    def self.media(url)
      extension = url[/\A[^?#]*\.(\w{2,4})(?:[?#]|\z)/, 1]&.downcase
      return "audio" if AUDIO.include?(extension)
      "video" if VIDEO.include?(extension)
    end
  end
end
