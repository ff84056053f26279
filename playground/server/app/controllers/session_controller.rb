# frozen_string_literal: true

# Who one is. The playground has no passwords: anybody may become anybody.
class SessionController < ApplicationController
  skip_before_action :check_xhr, only: %i[become]

  # GET /session/csrf.json
  def csrf = render(json: { csrf: form_authenticity_token })

  # GET /session/current.json: 404 for nobody, as Discourse answers
  def current
    raise Discourse::NotFound if current_user.nil?
    render_serialized(current_user, CurrentUserSerializer)
  end

  # POST /session/become.json {"username"}; GET /session/:username/become for specs
  def become
    user = User.find_by_username(params[:username])
    raise Discourse::NotFound if user.nil? || user.bot?
    log_on_user(user)
    if params[:redirect] == "false" && !request.xhr?
      render plain: "Signed in to #{user.encoded_username} successfully"
    elsif request.post?
      render_serialized(user, CurrentUserSerializer)
    else
      redirect_to "/"
    end
  end

  # DELETE /session
  def destroy
    reset_session
    log_off_user
    render json: success_json
  end
end
