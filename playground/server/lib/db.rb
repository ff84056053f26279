# frozen_string_literal: true

require "mini_sql"

# Runs SQL on ActiveRecord's own connection, as Discourse's `DB` does, so both share
# transactions and `track_sql_queries` sees both.
class SharedConnection < MiniSql::ActiveRecordPostgres::Connection
  # Quotes parameters the way ActiveRecord does.
  class ParamEncoder
    def encode(*sql_and_params) = ActiveRecord::Base.sanitize_sql_array(sql_and_params)
  end

  # Lets a block take part in a transaction's end.
  class AfterCommit
    def initialize(&block) = @block = block

    # In a nested transaction it waits for the outer one.
    def committed!(*)
      DB.transaction_open? ? DB.attach(self) : @block.call
    end

    def before_committed!(*) = nil

    def rolledback!(*) = nil

    def trigger_transactional_callbacks? = true
  end

  def self.instance = new(nil, param_encoder: ParamEncoder.new)

  # The transaction each transactional example runs in, which counts as none.
  attr_writer :test_transaction

  def active_record_connection = ActiveRecord::Base.connection

  def transaction_open?
    transaction = active_record_connection.current_transaction
    transaction.open? && transaction != @test_transaction
  end

  # Runs the block once what is done here is certain: at once outside a transaction, never
  # after a rollback.
  def after_commit(&block)
    return block.call unless transaction_open?
    attach(AfterCommit.new(&block))
  end

  # @api private
  def attach(record) = active_record_connection.add_transaction_record(record)

  # @return [String] a statement with its values in it
  def sql_fragment(sql, *params) = params.empty? ? sql : param_encoder.encode(sql, *params)

  def run(sql, params)
    text = sql_fragment(sql, *params)
    ActiveSupport::Notifications.instrument("sql.mini_sql", sql: text, name: "MiniSql") { super }
  end
end

DB = SharedConnection.instance
