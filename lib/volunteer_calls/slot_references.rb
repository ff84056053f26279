# frozen_string_literal: true

module VolunteerCalls
  # Keeps track of the posts that refer to slots, by links to a slot's anchor
  # ("…#volunteer-slot-12"). The first post is the call's own, and {PublicLine} is ours: no
  # questions.
  module SlotReferences
    ANCHOR = "#volunteer-slot-"

    # Host events `post_created` and `post_edited`: what the post refers to now.
    #
    # @param post [Post] cooked
    def self.follow(post) = tell(note(post), post.topic_id)

    # Host event `post_moved`, for one of many: as {follow}, and nobody is told yet.
    #
    # @param post [Post] cooked
    # @return [Array<Integer>] the slots for which that is new
    def self.note(post)
      return [] if post.post_number == 1 || post.post_type == Post.types[:small_action]
      known = SlotPost.where(post_id: post.id).pluck(:slot_id)
      found = slot_ids(post)
      gone = known - found
      came = found - known
      SlotPost.where(post_id: post.id, slot_id: gone).delete_all if gone.any?
      rows = came.map { |slot_id| { slot_id: slot_id, post_id: post.id } }
      SlotPost.insert_all(rows) if rows.any?
      gone + came
    end

    # Host event `posts_moved`, after all of them: they count in another topic now.
    def self.posts_moved(original_topic_id:, destination_topic_id:, **)
      [original_topic_id, destination_topic_id].each do |topic_id|
        slots = Slot.joins(:call).where(volunteer_calls: { topic_id: topic_id })
        tell(slots.where(id: SlotPost.select(:slot_id)).ids, topic_id)
      end
    end

    # Host events `post_destroyed` and `post_recovered`: the rows stay, whoever counts them
    # looks at the posts.
    def self.count_again(post)
      tell(SlotPost.where(post_id: post.id).pluck(:slot_id), post.topic_id)
    end

    # @return [Array<Integer>] the slots there are that a post links to
    def self.slot_ids(post)
      return [] if post.cooked.to_s.exclude?(ANCHOR)
      ids =
        Nokogiri::HTML5
          .fragment(post.cooked)
          .css("a[href*='#{ANCHOR}']")
          .filter_map { |link| link["href"][/#{ANCHOR}(\d{1,18})\z/, 1]&.to_i }
      Slot.where(id: ids).pluck(:id)
    end
    private_class_method :slot_ids

    def self.tell(slot_ids, topic_id)
      return if slot_ids.empty?
      Slot
        .eager_load(call: :topic)
        .where(id: slot_ids, volunteer_calls: { topic_id: topic_id })
        .order(:id)
        .group_by(&:call)
        .each { |call, slots| publish(call, slots.map(&:id)) if call.topic }
    end
    private_class_method :tell

    # However many slots a post refers to: it is one change, and keeps others waiting once.
    def self.publish(call, slot_ids)
      Slot.transaction do
        seating = Seating.lock(call_id: call.id, slot_id: slot_ids.first, topic: call.topic)
        Projection.rewrite_summary(seating.call)
        Live.publish(seating.call.topic, of_slots(seating, slot_ids))
      end
    end
    private_class_method :publish

    def self.of_slots(seating, slot_ids)
      deltas =
        slot_ids.map do |id|
          one = Seating.new(call_id: seating.call.id, slot_id: id, topic: seating.call.topic)
          SupportDelta.questions(one, SlotPost.payload_of(id)).for_all
        end
      deltas.first.merge(slots: deltas.flat_map { |delta| delta[:slots] })
    end
    private_class_method :of_slots
  end
end
