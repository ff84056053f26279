# frozen_string_literal: true

module VolunteerCalls
  # A link as somebody sent it, read and checked: `{ "title", "url", "kind" }`.
  class LinkInput
    FIELDS = %w[title url kind].freeze
    LONGEST = 1000

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
      errors.add("url", :link_url_invalid) if sent && !web_address?(sent)
      sent
    end

    # Of http and https alone, with a host and nobody's password in it.
    def web_address?(text)
      uri = URI.parse(text)
      uri.is_a?(URI::HTTP) && uri.host.present? && uri.userinfo.nil?
    rescue URI::Error
      false
    end
  end
end
