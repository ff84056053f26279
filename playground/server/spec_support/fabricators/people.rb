# frozen_string_literal: true

Fabricator(:user) do
  transient refresh_auto_groups: false
  transient trust_level: nil

  name "Bruce Wayne"
  username { sequence(:username) { |i| "bruce#{i}" } }
  email { sequence(:email) { |i| "bruce#{i}@wayne.com" } }
  active true

  after_build { |user, transients| user.trust_level = transients[:trust_level] || 1 }
  after_create do |user, transients|
    if transients[:refresh_auto_groups] || transients[:trust_level]
      Group.user_trust_level_change!(user.id, user.trust_level)
    end
  end
end

Fabricator(:moderator, from: :user) do
  name { sequence(:name) { |i| "A#{i} Moderator" } }
  username { sequence(:username) { |i| "moderator#{i}" } }
  moderator true
end

Fabricator(:admin, from: :user) do
  name "Anne Admin"
  username { sequence(:username) { |i| "anne#{i}" } }
  admin true
  trust_level 4
end

(0..4).each { |level| Fabricator(:"trust_level_#{level}", from: :user) { trust_level level } }

Fabricator(:evil_trout, from: :user) do
  name "Evil Trout"
  username "eviltrout"
end

Fabricator(:group) { name { sequence(:name) { |i| "my_group_#{i}" } } }

Fabricator(:group_user) do
  user
  group
end

Fabricator(:muted_user) { user }

Fabricator(:ignored_user) do
  user
  expiring_at { 4.months.from_now }
end
