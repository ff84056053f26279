# frozen_string_literal: true

# What the pages that the server writes share.
module ApplicationHelper
  # The front end's stylesheets, as its own page links them.
  def playground_styles
    return unless Playground.app_built?
    Playground.app_dist.join("index.html").read.scan(/<link rel="stylesheet"[^>]*>/).join.html_safe
  end
end
