# frozen_string_literal: true

require "digest"

module Playground
  # The playground's own tables and the plugin's migrations, run unmodified.
  module Migrations
    PATHS = [SERVER_ROOT.join("db/migrate"), PLUGIN_ROOT.join("db/migrate")].freeze

    class << self
      # Runs those that were not run yet; needs Rails.
      def run
        ActiveRecord::Migration.verbose = false
        ActiveRecord::MigrationContext.new(PATHS.map(&:to_s)).migrate
        ActiveRecord::Base.connection_handler.clear_all_connections!
      end

      # @return [String] changes whenever a migration does
      def digest
        files = PATHS.flat_map { |path| path.glob("*.rb").sort }
        Digest::SHA256.hexdigest(files.map { |file| "#{file.basename}\n#{file.read}" }.join)[0, 12]
      end
    end
  end
end
