# frozen_string_literal: true

class IndexVolunteerCallProjection < ActiveRecord::Migration[7.2]
  def change
    # One row for each projected name and topic: what `INSERT … ON CONFLICT` writes against.
    add_index(
      :topic_custom_fields,
      %i[topic_id name],
      unique: true,
      where: "name LIKE 'volunteer\\_call%'",
      name: "idx_topic_custom_fields_volunteer_call",
    )
  end
end
