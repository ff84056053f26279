# frozen_string_literal: true

module VolunteerCalls
  # Takes everything out of the forum that the plugin has put there, for good; what staff did
  # stays in the forum's log. Afterwards the plugin's folder can go, or it begins anew.
  module Uninstall
    MIGRATIONS = File.expand_path("../../db/{migrate,post_migrate}/*.rb", __dir__)
    # Rows in the forum's own tables, of which a version may lack some.
    ROWS = {
      "topic_custom_fields" => Projection::IS_FIELD,
      "notifications" => "notification_type = #{Notices::Bell::TYPE_ID}",
      "problem_check_trackers" => "identifier = 'volunteer_calls_health'",
      "admin_notices" => "identifier = 'volunteer_calls_health'",
      "api_key_scopes" => "resource LIKE 'volunteer\\_call%'",
      "web_hook_event_types_hooks" => <<~SQL,
        web_hook_event_type_id IN (
          SELECT id FROM web_hook_event_types WHERE name LIKE 'volunteer\\_call%'
        )
      SQL
      "web_hook_event_types" => "name LIKE 'volunteer\\_call%'",
      "site_settings" => "name LIKE 'volunteer\\_calls\\_%'",
    }.freeze

    # @return [Hash{String => Integer}] what there is, by table
    def self.inventory
      conditions = { **tables.index_with("TRUE"), **rows_of_forum }
      counted =
        conditions.to_h do |table, condition|
          [table, DB.query_single("SELECT count(*) FROM #{table} WHERE #{condition}").first]
        end
      { **counted, "posts" => lines.count }
    end

    # Switches the plugin off, takes calls out of posts, then everything away.
    def self.run
      SiteSetting.volunteer_calls_enabled = false
      first_posts.find_each(&:rebake!)
      lines.find_each { |post| remove_line(post) }
      ActiveRecord::Base.transaction do
        rows_of_forum.each { |table, condition| DB.exec("DELETE FROM #{table} WHERE #{condition}") }
        DB.exec("DROP INDEX IF EXISTS #{Projection::INDEX}")
        tables.each { |table| DB.exec("DROP TABLE #{table} CASCADE") }
        DB.exec("DELETE FROM schema_migrations WHERE version IN (:versions)", versions: versions)
      end
    end

    def self.tables
      ActiveRecord::Base.connection.tables.grep(/\Avolunteer_call/).sort
    end
    private_class_method :tables

    def self.rows_of_forum = ROWS.slice(*ActiveRecord::Base.connection.tables)
    private_class_method :rows_of_forum

    def self.first_posts
      ::Post.where(post_number: 1, topic_id: Call.select(:topic_id))
    end
    private_class_method :first_posts

    # What drop-outs left in topics: without the plugin there are no words for it.
    def self.lines
      prefix = ActiveRecord::Base.sanitize_sql_like(PublicLine::ACTION_CODE)
      ::Post.where(post_type: ::Post.types[:small_action]).where("action_code LIKE ?", "#{prefix}%")
    end
    private_class_method :lines

    def self.remove_line(post)
      ::PostDestroyer.new(Discourse.system_user, post, context: "volunteer calls").destroy
    end
    private_class_method :remove_line

    def self.versions = Dir[MIGRATIONS].map { |file| File.basename(file)[/\A\d+/] }
    private_class_method :versions
  end
end
