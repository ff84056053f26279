# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # A category that only a group sees, so that somebody can leave it.
    class Crew
      CATEGORY = "Demo: crew only"
      GROUP = "demo_crew"

      # @param usernames [Array<String>, nil] nil for a story that everybody sees
      # @param people [People]
      # @return [Integer, nil] the category's id
      def self.category_of(usernames, people)
        return if usernames.nil?
        group = Group.find_or_create_by!(name: GROUP)
        usernames.each do |username|
          group.add(people[username])
          people.forget(username)
        end
        (Category.find_by(name: CATEGORY) || create(group)).id
      end

      # @param user [User] who is to see it no more
      def self.leave(user) = Group.find_by!(name: GROUP).remove(user)

      def self.create(group)
        category = Category.new(name: CATEGORY, user: Discourse.system_user)
        category.skip_category_definition = true
        category.set_permissions(:staff => :full, group => :full)
        category.tap(&:save!)
      end
      private_class_method :create
    end
  end
end
