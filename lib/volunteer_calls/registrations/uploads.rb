# frozen_string_literal: true

module VolunteerCalls
  # Files that were uploaded for a slot are kept as long as its link is there.
  module Registrations::Uploads
    def self.add(plugin)
      plugin.register_upload_in_use { |upload| Link.exists?(upload_id: upload.id) }
    end
  end
end
