# frozen_string_literal: true

class IndexVolunteerCallProjection < ActiveRecord::Migration[7.2]
  # The table belongs to the forum and may be large: nobody should wait for the index.
  disable_ddl_transaction!

  NAME = "idx_topic_custom_fields_volunteer_call"

  def up
    # What an interrupted run left is there, but invalid.
    down
    # One row for each projected name and topic: what `INSERT … ON CONFLICT` writes against.
    add_index(
      :topic_custom_fields,
      %i[topic_id name],
      unique: true,
      where: "name LIKE 'volunteer\\_call%'",
      name: NAME,
      algorithm: :concurrently,
    )
  end

  def down
    remove_index :topic_custom_fields, name: NAME, algorithm: :concurrently, if_exists: true
  end
end
