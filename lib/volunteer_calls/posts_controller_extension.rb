# frozen_string_literal: true

module VolunteerCalls
  # `POST /posts` with a call: answers what is wrong with it, field by field, before
  # anything is created. The host itself would drop an object in silence and create the
  # topic without its call.
  module PostsControllerExtension
    def self.prepended(base)
      base.before_action :read_volunteer_call, only: :create
      base.around_action :keep_volunteer_rows_private, only: :create
    end

    private

    def keep_volunteer_rows_private(&action) = PrivateRows.kept(&action)

    def read_volunteer_call
      return unless SiteSetting.volunteer_calls_enabled
      posted = PostedCall.new(params[PostedCall::PARAM], author: current_user)
      LogFilter.clean_error_reports(request)
      return params.delete(PostedCall::PARAM) if posted.none?

      if !guardian.can_post_volunteer_calls?
        refuse_volunteer_call(:not_allowed_to_post, 403)
      elsif params[:topic_id].present?
        refuse_volunteer_call(:not_a_new_topic, 422)
      elsif !posted.input.valid?
        render json: posted.input.problem, status: 422
      else
        params[PostedCall::PARAM] = posted.to_s
      end
    end

    def refuse_volunteer_call(code, status)
      message = I18n.t("volunteer_calls.errors.#{code}")
      render json: { errors: [message], error_type: code.to_s }, status: status
    end
  end
end
