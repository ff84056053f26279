# frozen_string_literal: true

module VolunteerCalls
  # Prepended to every job of ours: what a job reports when the database refuses a row, Sidekiq
  # keeps and shows, and the forum's log as well. See {PrivateRows}.
  module KeepsRowsPrivate
    def execute(args) = PrivateRows.kept { super }
  end
end
