# frozen_string_literal: true

module VolunteerCalls
  # A member as cards show them; see `PersonPayload` in types.ts.
  module PersonPayload
    # @param user [User]
    def self.for(user)
      build(user.id, user.username, user.name, user.uploaded_avatar_id)
    end

    # @return [Hash] names only where the forum shows them
    def self.build(id, username, name, uploaded_avatar_id)
      {
        id: id,
        username: username,
        name: (name.presence if SiteSetting.enable_names),
        avatar_template: User.avatar_template(username, uploaded_avatar_id),
      }
    end
  end
end
