# frozen_string_literal: true

module Email
  def self.site_title = SiteSetting.title
end
