# frozen_string_literal: true

# What kind of topic a topic is.
class Archetype
  def self.default = "regular"

  def self.private_message = "private_message"
end
