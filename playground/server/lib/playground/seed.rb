# frozen_string_literal: true

module Playground
  # What every forum has before anybody comes, and the people and categories of this one.
  module Seed
    # Usernames and names; what they may do is in {ROLES}.
    PEOPLE = {
      "admin" => "Ada Okafor",
      "moderator" => "Mo Lindqvist",
      "organiser" => "Olwen Price",
      "member1" => "Kateryna Bondar",
      "member2" => "Luca Ferraro",
      "member3" => "Priya Raman",
      "member4" => "Tomasz Wolski",
      "member5" => "Nora Haddad",
      "member6" => "Jun Watanabe",
      "member7" => "Siobhan Kelly",
      "member8" => "Diego Alvarez",
      "member9" => "Yusuf Demir",
    }.freeze

    ROLES = {
      "admin" => {
        admin: true,
        trust_level: 4,
      },
      "moderator" => {
        moderator: true,
        trust_level: 4,
      },
      "organiser" => {
        trust_level: 3,
      },
      # New here: may volunteer, may not call for volunteers.
      "member9" => {
        trust_level: 0,
      },
    }.freeze

    class << self
      # The system's own account, the automatic groups, the category without a name.
      def basics
        return if User.exists?(Discourse::SYSTEM_USER_ID)
        Group.refresh_automatic_groups!
        # Ids below are the automatic groups', as on Discourse.
        DB.exec("SELECT setval('groups_id_seq', 40)")
        User.create!(
          id: Discourse::SYSTEM_USER_ID,
          username: "system",
          name: "system",
          admin: true,
          moderator: true,
          trust_level: 4,
        )
        Category.create!(
          id: SiteSetting.uncategorized_category_id,
          name: "Uncategorized",
          slug: "uncategorized",
        )
      end

      # Everybody one can switch to, and where they talk.
      def people_and_categories
        return if User.human_users.exists?
        PEOPLE.each do |username, name|
          role = ROLES.fetch(username, { trust_level: 1 })
          User.create!(username: username, name: name, email: "#{username}@example.com", **role)
        end
        Category.create!(name: "Events", color: "0E76BD")
        Category.create!(name: "Workshops", color: "3AB54A")
        committee = Category.new(name: "Committee", color: "BF1E2E")
        committee.set_permissions(staff: :full)
        committee.save!
      end
    end
  end
end
