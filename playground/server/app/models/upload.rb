# frozen_string_literal: true

# A file that somebody uploaded. Kept in a folder of the playground; nothing is cleaned up.
class Upload < ApplicationRecord
  LETTERS = [*"0".."9", *"a".."z", *"A".."Z"].freeze

  # @return [Array<Proc>] asked whether a file is still needed
  def self.in_use_callbacks = @in_use_callbacks ||= []

  def self.add_in_use_callback(&block) = in_use_callbacks << block

  # @param url [String] `upload://….mp3`
  # @return [String, nil]
  def self.sha1_from_short_url(url)
    name = url[%r{\A(?:upload://)?([a-zA-Z0-9]+)(?:\..*)?\z}, 1]
    number = name&.chars&.reduce(0) { |sum, letter| sum * 62 + LETTERS.index(letter) }
    hex = number&.to_s(16)
    hex.rjust(40, "0") if hex && hex.length <= 40
  end

  def short_url = "upload://#{short_name}"

  def short_path = "#{Discourse.base_path}/uploads/short-url/#{short_name}"

  private

  def short_name = [base62, extension.presence].compact.join(".")

  def base62 = sha1.hex.digits(62).reverse.map { |digit| LETTERS[digit] }.join
end
