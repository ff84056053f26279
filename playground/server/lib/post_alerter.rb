# frozen_string_literal: true

# Discourse pushes notifications to devices; nothing is pushed from here.
class PostAlerter
  def self.push_notification(user, payload)
    DiscourseEvent.trigger(:push_notification, user, payload)
  end
end
