# frozen_string_literal: true

require_relative "forum"

run Rails.application
