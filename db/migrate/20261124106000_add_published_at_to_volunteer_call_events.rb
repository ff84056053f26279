# frozen_string_literal: true

class AddPublishedAtToVolunteerCallEvents < ActiveRecord::Migration[7.2]
  TO_PUBLISH = "idx_volunteer_call_events_to_publish"

  # The default is for the rows there are, which are no news, and written into none of them.
  def up
    execute <<~SQL
      ALTER TABLE volunteer_call_events
        ADD COLUMN published_at timestamptz DEFAULT CURRENT_TIMESTAMP;
      ALTER TABLE volunteer_call_events ALTER COLUMN published_at DROP DEFAULT;
    SQL
    add_index(
      :volunteer_call_events,
      %i[call_id id],
      where: "published_at IS NULL",
      name: TO_PUBLISH,
    )
  end

  def down
    remove_index :volunteer_call_events, name: TO_PUBLISH
    remove_column :volunteer_call_events, :published_at
  end
end
