# frozen_string_literal: true

module VolunteerCalls
  # The invitation: what a topic asks people to do. A topic has at most one.
  class Call < ActiveRecord::Base
    include CallStanding

    self.table_name = "volunteer_calls"
    # Where a call is shown as a whole, in error reports for instance.
    self.filter_attributes += %i[contact_email contact_phone]

    # In SQL: whether the topic's first post was hidden, by flags or by staff.
    HIDDEN = <<~SQL.freeze
      EXISTS (
        SELECT 1 FROM posts
        WHERE posts.topic_id = topics.id AND posts.post_number = 1 AND posts.hidden
      )
    SQL

    belongs_to :topic, class_name: "::Topic"
    # Whoever posted the call.
    belongs_to :user, class_name: "::User"
    # Whoever changed the call itself last, or cancelled it.
    belongs_to :edited_by, class_name: "::User", optional: true
    has_many :slots,
             -> { order(:position, :id) },
             class_name: "VolunteerCalls::Slot",
             inverse_of: :call,
             dependent: :delete_all
    has_one :roster, class_name: "VolunteerCalls::Roster", inverse_of: :call
    has_many :claims, class_name: "VolunteerCalls::Claim", inverse_of: :call

    # After the slots are saved: has_many was declared above.
    after_create :record_creation
    after_destroy { Projection.stored(topic_id).delete_all }

    private

    def record_creation
      Event.create!(call_id: id, actor_id: user_id, action: "call_created", version: version)
      Projection.rebuild(self)
    end
  end
end
