# frozen_string_literal: true

Fabricator(:category) do
  name { sequence(:name) { |i| "Amazing Category #{i}" } }
  color { SecureRandom.hex(3) }
  user
end

Fabricator(:private_category, from: :category) do
  transient :group
  transient :permission_type

  name { sequence(:name) { |i| "Private Category #{i}" } }
  read_restricted true

  after_build do |category, transients|
    category.category_groups.build(
      group: transients[:group],
      permission_type: transients[:permission_type] || CategoryGroup.permission_types[:full],
    )
  end
end

Fabricator(:category_group) do
  category
  group
  permission_type 1
end

Fabricator(:category_moderation_group) do
  category
  group
end
