# frozen_string_literal: true

# Who said last whether somebody came: what an organiser recorded the person can't change.
class AddOutcomeToVolunteerCallClaims < ActiveRecord::Migration[7.2]
  def change
    add_column :volunteer_call_claims, :outcome_by_id, :integer
  end
end
