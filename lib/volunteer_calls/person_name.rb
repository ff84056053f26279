# frozen_string_literal: true

module VolunteerCalls
  # What somebody is called in what the server writes; as on cards.
  module PersonName
    # @param user [User, nil] nil when the account is gone
    def self.of(user)
      return I18n.t("volunteer_calls.notices.somebody") if user.nil?
      return user.username if !SiteSetting.enable_names || SiteSetting.prioritize_username_in_ux
      user.name.presence || user.username
    end
  end
end
