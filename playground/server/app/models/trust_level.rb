# frozen_string_literal: true

# How far the forum trusts somebody, 0 to 4.
class TrustLevel
  LEVELS = { newuser: 0, basic: 1, member: 2, regular: 3, leader: 4 }.freeze

  def self.levels = LEVELS

  # @return [Integer]
  def self.[](level) = level

  def self.valid?(level) = (0..4).cover?(level)
end
