# frozen_string_literal: true

# Every page: the front end knows its own addresses.
class AppController < ApplicationController
  skip_before_action :check_xhr

  def show
    raise Discourse::NotFound if json_errors?
    render_app
  end
end
