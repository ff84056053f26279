# frozen_string_literal: true

module VolunteerCalls
  # A link as somebody sent it, read and checked: `{ "title", "url", "kind" }`. A `url` that is
  # an upload's short one becomes the address at which the host gives the file out, to those who
  # may have it.
  class LinkInput
    FIELDS = %w[title url kind].freeze
    LONGEST = 1000
    # How the host says "a file that was uploaded here".
    UPLOAD = "upload://"

    # @return [FieldErrors]
    attr_reader :errors
    # @return [Hash] columns of {Link}; only meaningful when there were no errors
    attr_reader :attributes

    # @param raw [Hash]
    def initialize(raw)
      @errors = FieldErrors.new
      @fields = InputFields.new(raw, path: "", known: FIELDS, errors: errors)
      @attributes = {
        title: @fields.line(:title, required: :link_title_missing),
        url: url,
        kind: kind,
        upload_id: upload&.id,
      }
    end

    # @return [Boolean]
    def valid? = errors.empty?

    # @return [Hash] the answer to a request whose link is not valid
    def problem = errors.problem.merge(error_type: "invalid_link")

    private

    def kind
      sent = @fields[:kind].presence || "other"
      errors.add("kind", :link_kind_unknown) if Link::KINDS.exclude?(sent)
      sent
    end

    def url
      sent = @fields.line(:url, max: LONGEST, required: :link_url_missing)
      return if sent.nil?
      return uploaded(sent) if sent.start_with?(UPLOAD)
      errors.add("url", :link_url_invalid) unless web_address?(sent)
      sent
    end

    def uploaded(sent)
      sha1 = ::Upload.sha1_from_short_url(sent)
      @upload = ::Upload.find_by(sha1: sha1) if sha1
      return Discourse.base_url_no_prefix + upload.short_path if upload
      errors.add("url", :link_upload_missing)
      nil
    end

    attr_reader :upload

    # Of http and https alone, with a host and nobody's password in it.
    def web_address?(text)
      uri = URI.parse(text)
      uri.is_a?(URI::HTTP) && uri.host.present? && uri.userinfo.nil?
    rescue URI::Error
      false
    end
  end
end
