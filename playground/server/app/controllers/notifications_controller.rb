# frozen_string_literal: true

# What somebody was told.
class NotificationsController < ApplicationController
  requires_login

  LIMIT = 15

  # GET /notifications.json
  def index
    list = current_user.notifications.visible.prioritized.includes(:topic).limit(LIMIT)
    list = Notification.filter_inaccessible_topic_notifications(guardian, list)
    render json: {
             notifications: serialize_data(list, NotificationSerializer, root: false),
             unread_count: current_user.unread_count,
           }
  end

  # PUT /notifications/mark-read.json {"id": 1}, without an id all of them
  def mark_read
    list = current_user.notifications.unread
    list = list.where(id: params[:id]) if params[:id]
    list.update_all(read: true)
    current_user.publish_notifications_state
    render json: success_json
  end
end
