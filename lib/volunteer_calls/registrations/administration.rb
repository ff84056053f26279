# frozen_string_literal: true

module VolunteerCalls
  # What administrators get: a page of the plugin's own, reports, a warning when something is
  # wrong, and a plugin that they may turn off and on.
  module Registrations::Administration
    def self.add(plugin)
      plugin.add_admin_route("volunteer_calls.admin.title", PLUGIN_NAME, use_new_show_route: true)
      plugin.on(:site_setting_changed) do |name, _before, value|
        Reenabling.setting_changed(name, value)
      end
      plugin.register_problem_check(::ProblemCheck::VolunteerCallsHealth)
      DashboardReport::ALL.each do |type, name|
        plugin.add_report(type) { |report| DashboardReport.fill(report, name) }
      end
    end
  end
end
