# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # Something to be told, to one or several people, once each.
    #
    # kind: Symbol, see {Notices::Kind}; key: String, unique for what it says; the person's
    # id is put behind it; user_ids; slot_id, claim: what it is about, if it is about one;
    # data: Hash for the history.
    Message =
      Struct.new(:kind, :key, :user_ids, :slot_id, :claim, :data, keyword_init: true) do
        # @return [String] under which one person is told it
        def key_for(user_id) = "#{key}:#{user_id}"
      end
  end
end
