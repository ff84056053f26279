# frozen_string_literal: true

class CreateUserHistories < ActiveRecord::Migration[7.2]
  def change
    create_table :user_histories do |t|
      t.integer :action, :acting_user_id, null: false
      t.integer :topic_id
      t.string :custom_type
      t.text :details
      t.timestamps
    end
  end
end
