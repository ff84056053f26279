# frozen_string_literal: true

# name: volunteer-calls-bench
# about: Mounted while bin/bench runs: an authenticated request that does nothing.
# version: 1.0
# authors: The discourse-volunteer-calls authors

after_initialize { require_relative "nothing" if ENV["VOLUNTEER_CALLS_BENCH"] == "1" }
