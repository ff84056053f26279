# frozen_string_literal: true

# A person as others see them. Takes a User or what has one.
class BasicUserSerializer < ApplicationSerializer
  attributes :id, :username, :name, :avatar_template

  def id = user.id

  def username = user.username

  def name = user.name

  def include_name? = SiteSetting.enable_names?

  def avatar_template = user.avatar_template

  private

  def user = object.try(:user) || object
end
