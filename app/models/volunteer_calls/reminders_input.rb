# frozen_string_literal: true

module VolunteerCalls
  # The reminders of a {CallInput}, read and checked.
  module RemindersInput
    FIELD = "reminders"

    # @param raw [Object] what was sent
    # @param errors [FieldErrors]
    # @return [Array<String>, nil] each once; nil for what the site does, or when wrong
    def self.read(raw, errors)
      return if raw.nil? || raw == ""
      return wrong(errors, :not_a_list) unless raw.is_a?(Array)
      texts = raw.compact_blank.uniq
      most = Reminders::Schedule::MOST
      return wrong(errors, :too_many_reminders, count: most) if texts.size > most
      texts.map { |text| one(text, errors) }.uniq
    end

    def self.one(text, errors)
      offset = Reminders::Offset.parse(text)
      offset ? offset.to_s : wrong(errors, :not_a_reminder, text: text.to_s.truncate(30))
    end
    private_class_method :one

    def self.wrong(errors, code, **values)
      errors.add(FIELD, code, **values)
      nil
    end
    private_class_method :wrong
  end
end
