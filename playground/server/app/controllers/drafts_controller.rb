# frozen_string_literal: true

# What people were writing.
class DraftsController < ApplicationController
  requires_login

  # GET /drafts.json
  def index
    drafts = Draft.where(user_id: current_user.id).order(updated_at: :desc)
    render json: { drafts: drafts.map { |draft| draft.slice(:draft_key, :sequence, :data) } }
  end

  # GET /drafts/:id.json
  def show
    sequence = params[:sequence]&.to_i || DraftSequence.current(current_user, params[:id])
    render json: { draft: Draft.get(current_user, params[:id], sequence), draft_sequence: sequence }
  rescue Draft::OutOfSequence
    render json: { draft: nil, draft_sequence: DraftSequence.current(current_user, params[:id]) }
  end

  # POST /drafts.json {"draft_key", "sequence", "data": JSON}
  def create
    raise Discourse::NotFound if params[:draft_key].blank?
    raise Discourse::InvalidParameters.new(:data) unless json?(params[:data])
    sequence =
      Draft.set(
        current_user,
        params[:draft_key],
        params[:sequence].to_i,
        params[:data],
        force_save: params[:force_save].to_s == "true",
      )
    render json: success_json.merge(draft_sequence: sequence)
  rescue Draft::OutOfSequence
    render_json_error(I18n.t("draft_sequence_conflict"), status: 409)
  end

  # DELETE /drafts/:id.json?sequence=; an old sequence changes nothing
  def destroy
    begin
      Draft.clear(current_user, params[:id], params[:sequence].to_i)
    rescue Draft::OutOfSequence
      Rails.logger.info("A draft of user #{current_user.id} was out of sequence")
    end
    render json: success_json
  end

  private

  def json?(text)
    return false if text.to_s.size > SiteSetting.max_draft_length
    JSON.parse(text.to_s)
    true
  rescue JSON::ParserError
    false
  end
end
