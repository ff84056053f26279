# frozen_string_literal: true

class PostCustomField < ApplicationRecord
  belongs_to :post
end
