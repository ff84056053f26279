# frozen_string_literal: true

module VolunteerCalls
  # Whether everything happens as it should: for administrators, and what the dashboard warns
  # of. {Counts} is cheap and says that something is wrong; {Step} goes through the calls and
  # says what, and mends it; {Outbox} tells what was not told.
  module Health
    # What jobs do within a minute or five is late after this.
    PATIENCE = 15.minutes
  end
end
