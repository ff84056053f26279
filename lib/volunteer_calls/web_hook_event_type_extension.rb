# frozen_string_literal: true

module VolunteerCalls
  # Administrators can choose our events while the plugin is on.
  module WebHookEventTypeExtension
    # @return [ActiveRecord::Relation]
    def active
      return super if SiteSetting.volunteer_calls_enabled
      super.where.not(name: Publishing::WebHooks.names)
    end
  end
end
