# frozen_string_literal: true

# What a browser shows in light and in dark: Discourse's by the forum's colours, the playground's
# by the switch in its head, which it remembers.
module BothThemes
  # Runs the block in light, then in dark. It loads its page itself.
  def in_both_themes
    yield
    if defined?(ColorScheme)
      night = ColorScheme.create_from_base(name: "Night", base_scheme_id: "Dark")
      Theme.find_default.update!(color_scheme: night)
    else
      visit("/latest")
      page.find(".playground-theme").click
    end
    yield
  end
end
