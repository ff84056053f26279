# frozen_string_literal: true

module VolunteerCalls
  # Our pages when a browser asks for them by their addresses: the host answers with its own page,
  # before any action runs, and the front end finds the rest.
  class PagesController < BaseController
    def show
      raise Discourse::NotFound
    end
  end
end
