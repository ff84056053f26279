# frozen_string_literal: true

# The file behind a link, when it was uploaded to the forum. The index is for the host's
# question whether a file is still needed.
class AddUploadToVolunteerCallLinks < ActiveRecord::Migration[7.2]
  def change
    add_column :volunteer_call_links, :upload_id, :bigint
    add_index :volunteer_call_links, :upload_id, where: "upload_id IS NOT NULL"
  end
end
