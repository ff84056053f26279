# frozen_string_literal: true

class AddNamesVisibleToToVolunteerCalls < ActiveRecord::Migration[7.2]
  def change
    add_column :volunteer_calls,
               :names_visible_to,
               :string,
               null: false,
               default: "everyone",
               limit: 20
    add_check_constraint(
      :volunteer_calls,
      "names_visible_to IN ('everyone', 'volunteers', 'organisers')",
      name: "volunteer_calls_names_visible_to",
    )
  end
end
