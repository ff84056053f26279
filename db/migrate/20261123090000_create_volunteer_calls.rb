# frozen_string_literal: true

class CreateVolunteerCalls < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_calls do |t|
      t.integer :topic_id, null: false
      t.integer :user_id, null: false
      t.string :event_name, null: false, limit: 200
      t.string :event_place, limit: 200
      t.string :timezone, null: false, limit: 100
      t.timestamptz :closes_at
      t.string :contact_name, limit: 200
      t.string :contact_organisation, limit: 200
      t.string :contact_email, limit: 254
      t.string :contact_phone, limit: 200
      t.integer :version, null: false, default: 1
      # The next instant at which the projection changes without anybody doing anything.
      t.timestamptz :refresh_at
      t.timestamptz :created_at, null: false
      t.timestamptz :updated_at, null: false
    end

    add_index :volunteer_calls, :topic_id, unique: true
    add_index :volunteer_calls, :user_id
    add_index :volunteer_calls, :refresh_at, where: "refresh_at IS NOT NULL"

    add_check_constraint(
      :volunteer_calls,
      "contact_name IS NOT NULL OR COALESCE(contact_organisation, contact_email, contact_phone) IS NULL",
      name: "volunteer_calls_contact_has_name",
    )
  end
end
