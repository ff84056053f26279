# frozen_string_literal: true

require "digest"

# Taking files in and giving them out.
class UploadsController < ApplicationController
  requires_login only: %i[create]

  # POST /uploads.json, as a form with a `file`
  def create
    file = params.require(:file)
    extension = File.extname(file.original_filename).delete_prefix(".").downcase
    if SiteSetting.authorized_extensions.split("|").exclude?(extension)
      return render json: { errors: ["That kind of file isn't taken here"] }, status: 422
    end
    render json: answer(keep(file, extension))
  end

  # GET /uploads/short-url/:name
  def show_short
    upload = Upload.find_by(sha1: Upload.sha1_from_short_url(params[:name]))
    raise Discourse::NotFound if upload.nil?
    send_file folder.join(upload.sha1), filename: upload.original_filename, disposition: "inline"
  end

  private

  def folder = Rails.root.join("tmp/uploads").tap(&:mkpath)

  def keep(file, extension)
    sha1 = Digest::SHA1.file(file.path).hexdigest
    FileUtils.cp(file.path, folder.join(sha1))
    Upload.create_with(
      user_id: current_user.id,
      original_filename: file.original_filename,
      extension: extension,
      url: "/uploads/default/#{sha1}.#{extension}",
    ).find_or_create_by!(sha1: sha1)
  end

  def answer(upload)
    upload.slice(:id, :url, :short_url, :short_path, :original_filename, :extension)
  end
end
