# frozen_string_literal: true

module Jobs
  # Makes a file of a table and sends a message when it is there. The playground keeps no
  # files: it is asked to, and does nothing.
  class ExportCsvFile < ::Jobs::Base
    attr_accessor :extra, :current_user, :entity

    def execute(_args) = nil
  end
end
