# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # The people of the demo, by user name. Those who aren't there yet are made, without
    # a password anybody knows.
    class People
      def initialize
        @people = {}
      end

      # @param username [String] "organiser" or "member1" to "member9"
      # @return [User]
      def [](username)
        @people[username] ||= User.find_by(username_lower: username) || create(username)
      end

      # Reads somebody anew: what a user knows of their groups is kept from the first look on.
      def forget(username) = @people.delete(username)

      private

      def create(username)
        user =
          User.create!(
            username: username,
            email: "#{username}@volunteer-calls.example",
            password: SecureRandom.hex(20),
            active: true,
            approved: true,
            trust_level: TrustLevel[2],
          )
        Group.user_trust_level_change!(user.id, user.trust_level)
        # Read anew: what a user knows of their groups is kept from the first look on.
        User.find(user.id)
      end
    end
  end
end
