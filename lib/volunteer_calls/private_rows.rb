# frozen_string_literal: true

module VolunteerCalls
  # What people write for few to read stays out of logs also when the database refuses a row:
  # PostgreSQL says then all that stands in it, and whatever reports the error says it again.
  module PrivateRows
    # Which rule a row would have broken, and nothing else.
    class Violation < StandardError
    end

    # @raise [Violation] in place of an error that tells the row
    def self.kept
      yield
    rescue PG::CheckViolation, PG::NotNullViolation, ActiveRecord::StatementInvalid => error
      raise if error.message.exclude?("Failing row contains")
      raise Violation, error.message.lines.first.strip, error.backtrace, cause: nil
    end
  end
end
