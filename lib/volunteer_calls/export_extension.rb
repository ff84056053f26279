# frozen_string_literal: true

module VolunteerCalls
  # Our tables among the forum's exports: it makes the archive, keeps it and sends the message;
  # the file in it is ours, for the same table has to be the same file however it is made.
  module ExportExtension
    ENTITIES = Tracker::Sheets::ALL.keys.index_by { |type| "volunteer_call_#{type}" }.freeze

    # @param type [String] of {Tracker::Sheets}
    # @return [String] the forum's name for it
    def self.entity(type) = ENTITIES.key(type)

    # Asked for by the forum before it begins.
    ENTITIES.each_key { |entity| define_method("#{entity}_export") { |&block| block } }

    private

    def write_to_csv_and_zip(filename, entity)
      type = ENTITIES[entity[:name]]
      return super if type.nil?
      folder = File.join(UserExport.base_directory, filename)
      FileUtils.mkdir_p(folder)
      I18n.with_locale(extra[:locale]) do
        VolunteerCalls::ExportExtension.write(
          File.join(folder, "#{entity[:filename]}.csv"),
          type,
          extra,
          current_user,
        )
      end
      Compression::Zip.new.compress(UserExport.base_directory, filename)
    ensure
      FileUtils.rm_rf(folder) if folder
    end

    # @raise [Discourse::InvalidAccess] when the person may no longer have it
    def self.write(path, type, params, user)
      guardian = Guardian.new(user)
      raise Discourse::InvalidAccess unless Tracker::Sheets.allowed?(type, guardian)
      sheet = Tracker::Sheets.make(type, params, guardian: guardian)
      File.open(path, "wb") { |file| sheet.spreadsheet.each { |text| file.write(text) } }
    end
  end
end
