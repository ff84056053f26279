# frozen_string_literal: true

# What people are told and what they don't want to hear, under Discourse's names; and the
# mail that was sent, which is the playground's own.
class CreateNotificationTables < ActiveRecord::Migration[7.2]
  def change
    add_column :users, :last_seen_at, :datetime
    add_column :users, :locale, :string
    add_column :user_options, :email_level, :integer, null: false, default: 1
    notifications
    preferences
    mail
  end

  private

  def notifications
    create_table :notifications do |t|
      t.integer :notification_type, :user_id, null: false
      t.string :data, null: false, limit: 1000
      t.boolean :read, :high_priority, null: false, default: false
      t.integer :topic_id, :post_number
      t.timestamps
      t.index %i[user_id created_at]
    end
  end

  def preferences
    create_table :topic_users, id: :integer do |t|
      t.integer :user_id, :topic_id, null: false
      t.integer :notification_level, null: false, default: 1
      t.index %i[topic_id user_id], unique: true
    end
  end

  def mail
    create_table :email_logs, id: :integer do |t|
      t.string :to_address, :email_type, null: false
      t.integer :user_id
      t.timestamps
      t.index :created_at
    end
    create_table :skipped_email_logs do |t|
      t.string :email_type, :to_address, null: false
      t.integer :user_id
      t.integer :reason_type, null: false
      t.timestamps
    end
    create_table :mailbox_mails do |t|
      t.text :source, null: false
      t.datetime :created_at, null: false
    end
  end
end
