# frozen_string_literal: true

module VolunteerCalls
  # What happens to people, and what administrators change.
  module Registrations::People
    def self.add(plugin)
      plugin.on(:site_setting_changed) { |name, *| Reminders.setting_changed(name) }
      plugin.on(:merging_users) { |source, target| Merging.of(source, target) }
      plugin.on(:user_suspended) { |about| Reach.look_at(about[:user].id) }
      plugin.on(:user_removed_from_group) { |user, *| Reach.look_at(user.id) }
      plugin.on(:group_destroyed) { |_group, user_ids| Reach.look_at(user_ids) }
      plugin.on(:category_updated) { |category| Reach.look_into(category.id) }
      plugin.on(:user_destroyed) { |user| Departure.of(user) }
      plugin.on(:user_anonymized) { |about| Anonymising.of(about[:user]) }
      plugin.on(:username_changed) do |_old, name|
        ThanksLine.rewrite_of(
          ::User.where(username_lower: ::User.normalize_username(name)).pick(:id),
        )
      end
    end
  end
end
