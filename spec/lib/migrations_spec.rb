# frozen_string_literal: true

# The plugin's own: whoever goes back to an earlier version of it undoes them.
RSpec.describe ActiveRecord::Migration do
  let(:connection) { ActiveRecord::Base.connection }
  # Those that make an index while others write are left out: examples run in a transaction.
  let(:migrations) do
    Dir[File.expand_path("../../db/migrate/20261124*.rb", __dir__)]
      .sort
      .map do |file|
        require file
        File.basename(file, ".rb").sub(/\A\d+_/, "").camelize.constantize
      end
      .reject(&:disable_ddl_transaction)
  end

  # Without those that go with the columns of others.
  def indexes(table) = connection.indexes(table).map(&:name).grep_v(/_tracked_by_/)

  def shape
    connection
      .tables
      .grep(/\Avolunteer_call/)
      .sort
      .index_with do |table|
        [
          connection.columns(table).map { |column| [column.name, column.sql_type, column.null] },
          indexes(table).sort,
          connection.check_constraints(table).map(&:name).sort,
        ].map(&:sort)
      end
  end

  it "can be undone, and done again" do
    before = shape
    ActiveRecord::Migration.suppress_messages do
      migrations.reverse_each { |migration| migration.new.exec_migration(connection, :down) }
      expect(connection.tables).to include("volunteer_calls")
      expect(connection.tables).not_to include("volunteer_call_notices")
      migrations.each { |migration| migration.new.exec_migration(connection, :up) }
    end
    expect(shape).to eq(before)
  end
end
