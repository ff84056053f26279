# frozen_string_literal: true

module VolunteerCalls
  # Whether those who have a seat can still be reached. Who can't see the topic any more, is
  # suspended beyond the slot's start, or whose account isn't used any more hears of nothing and
  # can't be counted on; but a category's permissions may be wrong for an hour. So the seat is
  # kept for a while, and free by the one way there is when nothing has changed by then.
  #
  # The host tells of some changes; the rest is found by looking at each call that has something
  # to come once a day. What is to be looked at stands in `volunteer_calls.reach_check_at`.
  module Reach
    # Calls that are looked at in one run.
    BATCH = 100
    # A call is looked at again after this, also when nothing is known to have changed.
    AGAIN = 1.day

    # @return [Array<Integer>] ids of calls
    def self.due(now = Time.zone.now)
      Call.where(reach_check_at: ..now).order(:reach_check_at, :id).limit(BATCH).pluck(:id)
    end

    # Something happened to people: `user_suspended`, `user_removed_from_group`, `group_destroyed`.
    #
    # @param user_ids [Integer, Array<Integer>]
    def self.look_at(user_ids)
      seats = Claim.where(user_id: user_ids, state: Claim::HOLDING)
      look_again(Call.where(id: seats.select(:call_id)))
    end

    # Host event `category_updated`: its permissions may be others.
    #
    # @param category_id [Integer]
    def self.look_into(category_id)
      look_again(Call.where(topic_id: ::Topic.where(category_id: category_id).select(:id)))
    end

    # Host event `post_edited`, the only sign of another category, or of a personal message.
    #
    # @param post [Post]
    # @param topic_changed [Boolean]
    def self.post_edited(post, topic_changed)
      look_again(Call.where(topic_id: post.topic_id)) if topic_changed && post.is_first_post?
    end

    def self.look_again(calls) = calls.update_all(reach_check_at: Time.zone.now)
    private_class_method :look_again
  end
end
