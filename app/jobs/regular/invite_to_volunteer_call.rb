# frozen_string_literal: true

module Jobs
  # Invites people and groups who were named with a new call.
  class InviteToVolunteerCall < ::Jobs::Base
    prepend ::VolunteerCalls::KeepsRowsPrivate

    def execute(args)
      return unless SiteSetting.volunteer_calls_enabled
      user = User.find_by(id: args[:user_id])
      return if user.nil?
      ::VolunteerCalls::Call::Invite.call(
        params: args.slice(:topic_id, :usernames, :groups),
        guardian: user.guardian,
      )
    end
  end
end
