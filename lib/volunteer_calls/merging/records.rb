# frozen_string_literal: true

module VolunteerCalls
  # What is written down about a person: history and notices say the account that is left.
  module Merging::Records
    # Rows with people in their data.
    NAMING = %w[invited everybody_thanked slot_changed slot_withdrawn slot_restored].freeze

    # @param source_id [Integer]
    # @param target_id [Integer]
    def self.hand_over(source_id, target_id)
      Event.where(user_id: source_id).update_all(user_id: target_id)
      Event.where(actor_id: source_id).update_all(actor_id: target_id)
      Notice.where(user_id: source_id).update_all(user_id: target_id)
      Roster.where(created_by_id: source_id).update_all(created_by_id: target_id)
      Link.where(user_id: source_id).update_all(user_id: target_id)
      Claim.where(outcome_by_id: source_id).update_all(outcome_by_id: target_id)
    end

    # The people whom an edit touched and those who were invited are in a row's data.
    def self.rewrite_data(call_id, source_id, target_id)
      Event
        .where(call_id: call_id, action: NAMING)
        .pluck(:id, :data)
        .each do |id, data|
          rewritten = rewrite(data, source_id, target_id)
          Event.where(id: id).update_all(data: rewritten) if rewritten != data
        end
    end

    def self.rewrite(data, source_id, target_id)
      exchange = ->(ids) { ids.map { |id| id == source_id ? target_id : id }.uniq }
      (data || {}).to_h do |key, value|
        value = exchange.(value) if key == "user_ids"
        value = value.transform_values(&exchange) if key == "people"
        [key, value]
      end
    end
    private_class_method :rewrite
  end
end
