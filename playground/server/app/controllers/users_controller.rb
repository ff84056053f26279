# frozen_string_literal: true

# People, for choosers.
class UsersController < ApplicationController
  MOST = 6

  # GET /u/search/users.json?term=: who has it at the beginning of their user name or name
  def search_users
    term = ActiveRecord::Base.sanitize_sql_like(params[:term].to_s.delete_prefix("@").downcase)
    users =
      User
        .human_users
        .where(active: true)
        .where("username_lower LIKE :term OR LOWER(name) LIKE :term", term: "#{term}%")
        .order(:username_lower)
        .limit(MOST)
    render json: { users: serialize_data(users, BasicUserSerializer, root: false) }
  end
end
