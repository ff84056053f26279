# frozen_string_literal: true

# A forum's extensions.
module Plugin
end

# What the comment at the top of a plugin.rb says about it.
class Plugin::Metadata
  FIELDS = %i[name about version authors contact_emails url required_version meta_topic_id label]

  attr_accessor(*FIELDS)

  # @param text [String] a plugin.rb
  def self.parse(text)
    metadata = new
    text.each_line do |line|
      next if line.strip.empty?
      break unless line.start_with?("#")
      key, value = line.delete_prefix("#").split(":", 2)
      key = key.strip.tr(" ", "_").to_sym
      metadata.public_send("#{key}=", value.to_s.strip) if FIELDS.include?(key)
    end
    metadata
  end
end
