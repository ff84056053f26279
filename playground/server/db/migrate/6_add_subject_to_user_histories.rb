# frozen_string_literal: true

class AddSubjectToUserHistories < ActiveRecord::Migration[7.2]
  def change = add_column(:user_histories, :subject, :string)
end
