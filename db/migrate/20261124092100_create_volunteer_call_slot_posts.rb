# frozen_string_literal: true

# Which posts refer to which slot, by a link to it. Whether a post still counts is for those
# who read this to ask: posts are deleted, recovered, hidden and moved.
class CreateVolunteerCallSlotPosts < ActiveRecord::Migration[7.2]
  def change
    create_table :volunteer_call_slot_posts, primary_key: %i[slot_id post_id] do |t|
      t.bigint :slot_id, null: false
      t.bigint :post_id, null: false
    end

    add_index :volunteer_call_slot_posts, :post_id
    add_foreign_key :volunteer_call_slot_posts,
                    :volunteer_call_slots,
                    column: :slot_id,
                    on_delete: :cascade
  end
end
