# frozen_string_literal: true

module VolunteerCalls
  # What somebody has taken on, is asked, or did. Everybody's own only.
  class CommitmentsController < BaseController
    requires_login

    # GET /volunteer-calls/mine.json
    def index
      render json:
               Commitments
                 .new(current_user)
                 .to_h
                 .merge(
                   past: past.rows,
                   meta: {
                     past: past.total,
                     next: past.next_cursor,
                   },
                   feed: Feed.find_by(user_id: current_user.id)&.payload,
                 )
    end

    # GET /volunteer-calls/mine/past.json
    def past_page
      render json: { past: past.rows, meta: { past: past.total, next: past.next_cursor } }
    end

    private

    def past =
      @past ||= PastCommitments.new(current_user, after: params[:after], limit: params[:limit])
  end
end
