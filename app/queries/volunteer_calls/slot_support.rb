# frozen_string_literal: true

module VolunteerCalls
  # Everybody who is behind a slot, by name: who will be in its audience, and who is happy for
  # whom to do it.
  module SlotSupport
    PERSON = %w[users.id users.username users.name users.uploaded_avatar_id].freeze

    # @return [Hash] see `SupportPayload` in support-api.ts
    def self.call(slot_id)
      { attending: attending(slot_id), backings: backings(slot_id) }
    end

    def self.attending(slot_id)
      Attendance
        .joins(:user)
        .where(slot_id: slot_id)
        .order(:created_at, :user_id)
        .pluck(*PERSON)
        .map { |values| PersonPayload.build(*values) }
    end

    def self.backings(slot_id)
      Backing
        .joins(:user, :claim)
        .merge(Claim.involved.where(slot_id: slot_id))
        .order(:created_at, :user_id)
        .pluck(:claim_id, *PERSON)
        .group_by(&:first)
        .map do |claim_id, rows|
          { claim_id: claim_id, people: rows.map { |row| PersonPayload.build(*row.drop(1)) } }
        end
    end
    private_class_method :attending, :backings
  end
end
