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

  it "has reminders looked at for what is to come, and not for all at once" do
    coming = Array.new(3) { Fabricate(:volunteer_call) }
    closing =
      Fabricate(
        :volunteer_call,
        closes_at: 1.day.from_now,
        slots: [{ starts_at: nil, ends_at: nil }],
      )
    past = Fabricate(:volunteer_call, slots: [{ starts_at: 2.days.ago, ends_at: 1.day.ago }])
    cancelled = Fabricate(:volunteer_call, cancelled_at: 1.day.ago)
    migration = migrations.find { |one| one.name == "AddRemindersToVolunteerCalls" }
    ActiveRecord::Migration.suppress_messages do
      migration.new.exec_migration(connection, :down)
      migration.new.exec_migration(connection, :up)
    end

    times = VolunteerCalls::Call.pluck(:id, :remind_at).to_h
    expect(times.values_at(past.id, cancelled.id)).to eq([nil, nil])
    expect(times.values_at(*coming.map(&:id), closing.id)).to all(
      be_between(1.minute.ago, 30.minutes.from_now),
    )
    expect(times.values_at(*coming.map(&:id)).uniq.size).to eq(3)
  end
end
