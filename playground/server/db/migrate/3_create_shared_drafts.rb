# frozen_string_literal: true

class CreateSharedDrafts < ActiveRecord::Migration[7.2]
  def change
    create_table :shared_drafts do |t|
      t.integer :topic_id, :category_id, null: false
      t.timestamps
      t.index :topic_id, unique: true
    end
  end
end
