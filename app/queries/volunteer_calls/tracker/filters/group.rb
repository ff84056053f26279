# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `group`: claims of a group's members, for those who may know who they are.
      class Group
        # @return [Group, nil]
        def self.read(input)
          name = input.text(:group)
          return if name.nil?
          group =
            ::Group.visible_groups(input.guardian.user).find_by("LOWER(name) = ?", name.downcase)
          known = group && input.guardian.can_see_group_members?(group)
          known ? new(group.id) : input.wrong(:group, :no_such_group, name: name.truncate(50))
        end

        def initialize(group_id)
          @group_id = group_id
        end

        def call(scope) = scope.where(user_id: members)

        # @return [ActiveRecord::Relation] of their ids
        def members = ::GroupUser.where(group_id: @group_id).select(:user_id)
      end
    end
  end
end
