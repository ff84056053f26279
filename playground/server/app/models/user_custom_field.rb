# frozen_string_literal: true

class UserCustomField < ApplicationRecord
  belongs_to :user
end
