# frozen_string_literal: true

module VolunteerCalls
  # The secret address of somebody's own calendar: making it, making another, taking it away.
  class FeedsController < BaseController
    requires_login

    # POST /volunteer-calls/mine/feed.json
    def create
      RateLimiter.new(current_user, "volunteer-calls-feed", 10, 1.hour).performed!
      render json: { feed: Feed.renew(current_user).payload }, status: 201
    end

    # DELETE /volunteer-calls/mine/feed.json
    def destroy
      Feed.where(user_id: current_user.id).delete_all
      render json: { feed: nil }
    end
  end
end
