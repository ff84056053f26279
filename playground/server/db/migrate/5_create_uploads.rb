# frozen_string_literal: true

class CreateUploads < ActiveRecord::Migration[7.2]
  def change
    create_table :uploads do |t|
      t.integer :user_id, null: false
      t.string :original_filename, :url, null: false
      t.bigint :filesize, null: false, default: 0
      t.string :sha1, limit: 40, index: { unique: true }
      t.string :extension, limit: 10
      t.bigint :access_control_post_id
      t.boolean :secure, null: false, default: false
      t.timestamps
    end
  end
end
