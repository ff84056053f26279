# frozen_string_literal: true

# The parts of Discourse's schema that a plugin can see here, under Discourse's names.
class CreateCoreTables < ActiveRecord::Migration[7.2]
  def change
    people
    places
    topics
    machinery
  end

  private

  def people
    create_table :users, id: :integer do |t|
      t.string :username, null: false
      t.string :username_lower, null: false, index: { unique: true }
      t.string :name
      t.string :email
      t.boolean :active, :approved, null: false, default: true
      t.boolean :admin, :moderator, :staged, null: false, default: false
      t.integer :trust_level, null: false, default: 1
      t.integer :uploaded_avatar_id
      t.datetime :silenced_till, :suspended_till, :suspended_at, :last_posted_at
      t.timestamps
    end
    create_table :user_options, id: false do |t|
      t.integer :user_id, null: false, primary_key: true
      t.string :timezone
      t.boolean :allow_private_messages, null: false, default: true
    end
    create_table :muted_users, id: :integer do |t|
      t.integer :user_id, :muted_user_id, null: false
      t.timestamps
      t.index %i[user_id muted_user_id], unique: true
    end
    create_table :ignored_users, id: :integer do |t|
      t.integer :user_id, :ignored_user_id, null: false
      t.datetime :expiring_at, null: false
      t.timestamps
      t.index %i[ignored_user_id user_id], unique: true
    end
    create_table :groups, id: :integer do |t|
      t.string :name, null: false, index: { unique: true }
      t.string :full_name
      t.boolean :automatic, null: false, default: false
      t.integer :visibility_level, :mentionable_level, null: false, default: 0
      t.timestamps
    end
    create_table :group_users, id: :integer do |t|
      t.integer :group_id, :user_id, null: false
      t.boolean :owner, null: false, default: false
      t.timestamps
      t.index %i[group_id user_id], unique: true
      t.index :user_id
    end
  end

  def places
    create_table :categories, id: :integer do |t|
      t.string :name, :slug, null: false
      t.string :color, null: false, default: "0088CC"
      t.string :text_color, null: false, default: "FFFFFF"
      t.integer :user_id, null: false, default: -1
      t.integer :parent_category_id, :position
      t.boolean :read_restricted, null: false, default: false
      t.timestamps
    end
    create_table :category_groups, id: :integer do |t|
      t.integer :category_id, :group_id, null: false
      t.integer :permission_type, default: 1
      t.timestamps
      t.index :category_id
    end
    create_table :category_moderation_groups do |t|
      t.integer :category_id, :group_id
      t.timestamps
      t.index %i[category_id group_id], unique: true
    end
  end

  def topics
    create_table :topics, id: :integer do |t|
      t.string :title, null: false
      t.string :slug
      t.string :archetype, null: false, default: "regular"
      t.string :subtype
      t.string :excerpt, limit: 1000
      t.integer :user_id, :category_id, :last_post_user_id, :deleted_by_id
      t.integer :posts_count, :reply_count, :views, null: false, default: 0
      t.integer :highest_post_number, null: false, default: 0
      t.integer :word_count
      t.boolean :visible, null: false, default: true
      t.boolean :closed, :archived, null: false, default: false
      t.datetime :bumped_at, null: false
      t.datetime :last_posted_at, :deleted_at, :pinned_at
      t.timestamps
      t.index %i[category_id bumped_at]
    end
    create_table :topic_allowed_users, id: :integer do |t|
      t.integer :user_id, :topic_id, null: false
      t.timestamps
      t.index %i[topic_id user_id], unique: true
    end
    create_table :topic_allowed_groups, id: :integer do |t|
      t.integer :group_id, :topic_id, null: false
      t.index %i[group_id topic_id], unique: true
    end
    create_table :posts, id: :integer do |t|
      t.integer :topic_id, :post_number, null: false
      t.integer :user_id, :last_editor_id, :reply_to_post_number, :reply_to_user_id, :deleted_by_id
      t.text :raw, :cooked, null: false
      t.integer :post_type, null: false, default: 1
      t.integer :cook_method, null: false, default: 1
      t.integer :version, null: false, default: 1
      t.integer :sort_order, :word_count
      t.boolean :hidden, :user_deleted, null: false, default: false
      t.string :edit_reason, :action_code
      t.datetime :baked_at, :deleted_at, :last_version_at
      t.timestamps
      t.index %i[topic_id post_number], unique: true
    end
    custom_fields(:topic)
    custom_fields(:post)
    custom_fields(:user)
  end

  def custom_fields(owner)
    create_table :"#{owner}_custom_fields", id: :integer do |t|
      t.integer :"#{owner}_id", null: false
      t.string :name, limit: 256, null: false
      t.text :value
      t.timestamps
      t.index [:"#{owner}_id", :name]
    end
  end

  def machinery
    create_table :drafts, id: :integer do |t|
      t.integer :user_id, null: false
      t.string :draft_key, null: false
      t.text :data, null: false
      t.integer :sequence, null: false, default: 0
      t.timestamps
      t.index %i[user_id draft_key], unique: true
    end
    create_table :draft_sequences, id: :integer do |t|
      t.integer :user_id, null: false
      t.string :draft_key, null: false
      t.integer :sequence, null: false, default: 0
      t.index %i[user_id draft_key], unique: true
    end
    create_table :site_settings, id: false do |t|
      t.string :name, null: false, primary_key: true
      t.text :value
    end
    # One row for each thing somebody did that is limited.
    create_table :rate_limits do |t|
      t.string :key, null: false
      t.bigint :performed_at, null: false
      t.index %i[key performed_at]
    end
    # When each recurring job is due, whichever process gets there first.
    create_table :scheduled_jobs, id: false do |t|
      t.string :name, null: false, primary_key: true
      t.datetime :next_run_at, null: false
    end
  end
end
